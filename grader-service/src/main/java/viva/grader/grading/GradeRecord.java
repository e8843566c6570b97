package viva.grader.grading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An answer's entry in the grade book: the machine's newest grade, and what people said about it since they first did.
 *
 * @param candidate  who wrote the answer
 * @param position   order in which answers came in, across interviews
 * @param revision   grows whenever the grade changes as readers see it; the version of a grade
 * @param overruling oldest first; the newest of a point counts
 */
public record GradeRecord(String answer, String interview, String turn, String candidate, String question,
                          Optional<String> followUpPoint, int rubricVersion, long position, long revision, Grade grade,
                          List<Overruling> overruling) {
    public GradeRecord {
        Objects.requireNonNull(answer, "answer is null");
        Objects.requireNonNull(followUpPoint, "followUpPoint is null");
        Objects.requireNonNull(grade, "grade is null");
        overruling = List.copyOf(overruling);
    }

    /** An entry that no person said anything about. */
    public GradeRecord(String answer, String interview, String turn, String candidate, String question,
                       Optional<String> followUpPoint, int rubricVersion, long position, long revision, Grade grade) {
        this(answer, interview, turn, candidate, question, followUpPoint, rubricVersion, position, revision, grade, List.of());
    }

    /** The ruling that counts for a point, if a person gave one. */
    public Optional<Overruling> overruled(String point) {
        return overruling.stream().filter(o -> o.point().equals(point)).reduce((_, newer) -> newer);
    }

    /** Whether this is the answer to a follow-up of the question that another entry answers. */
    public boolean followsUp(GradeRecord other) {
        return followUpPoint.isPresent() && other.followUpPoint.isEmpty() && interview.equals(other.interview)
                && question.equals(other.question);
    }
}
