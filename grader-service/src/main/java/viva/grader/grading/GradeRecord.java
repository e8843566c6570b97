package viva.grader.grading;

import java.util.Objects;
import java.util.Optional;

/**
 * An answer's entry in the grade book.
 *
 * @param candidate who wrote the answer
 * @param position  order in which answers came in, across interviews
 * @param revision  grows whenever the grade changes
 */
public record GradeRecord(String answer, String interview, String turn, String candidate, String question,
                          Optional<String> followUpPoint, int rubricVersion, long position, long revision, Grade grade) {
    public GradeRecord {
        Objects.requireNonNull(answer, "answer is null");
        Objects.requireNonNull(followUpPoint, "followUpPoint is null");
        Objects.requireNonNull(grade, "grade is null");
    }
}
