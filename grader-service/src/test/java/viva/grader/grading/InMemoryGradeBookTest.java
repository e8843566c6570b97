package viva.grader.grading;

import java.time.Duration;
import viva.grader.TestClock;

class InMemoryGradeBookTest extends GradeBookContract {
    private final TestClock clock = new TestClock();
    private final InMemoryGradeBook book = new InMemoryGradeBook(clock);

    @Override
    protected GradeBook book() {
        return book;
    }

    @Override
    protected void forward(Duration by) {
        clock.forward(by);
    }
}
