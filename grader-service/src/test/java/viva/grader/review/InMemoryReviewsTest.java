package viva.grader.review;

import viva.grader.TestClock;
import viva.grader.grading.GradeArchive;
import viva.grader.grading.GradeBook;
import viva.grader.grading.InMemoryGradeBook;

class InMemoryReviewsTest extends ReviewsContract {
    private final InMemoryGradeBook book = new InMemoryGradeBook(new TestClock());

    @Override
    protected GradeBook book() {
        return book;
    }

    @Override
    protected GradeArchive archive() {
        return book;
    }

    @Override
    protected Reviews reviews() {
        return book;
    }
}
