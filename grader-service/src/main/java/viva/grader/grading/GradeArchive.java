package viva.grader.grading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Every answer and every grade that was ever given, as they were. Every method is one transaction. */
public interface GradeArchive {
    /**
     * A machine's grade as it was given.
     *
     * @param entry   without what people said about it
     * @param version of the grade that it made
     */
    record Filed(GradeRecord entry, long version) {}

    /** The grade that stood at a version; empty when the answer is unknown, had no grade then, or never had this version. */
    Optional<Filed> at(String answer, long version);

    /** Versions at which the machine graded the answer, oldest first. */
    List<Long> versions(String answer);

    /**
     * The answer with what it was graded against at a version.
     *
     * @throws GradingFailure.UnknownAnswer when it was never handed in
     */
    Submission submission(String answer, long version);

    /** Which answers: of a question, of an interview; empty for all. */
    record Selection(Optional<String> question, Optional<String> interview) {
        public static final Selection ALL = new Selection(Optional.empty(), Optional.empty());
    }

    /** Entries in the order the answers came in, without what people said. @param after position of the last one known */
    List<GradeRecord> entries(Selection selection, long after, int atMost);

    /**
     * Adds a machine's grade beside the older ones, as the next version; people's rulings stay. Returns the version; empty,
     * changing nothing, when the entry is no longer as it was seen.
     *
     * @param seen    version the entry had
     * @param against the question with the rubric that was used
     */
    OptionalLong publish(String answer, long seen, Question against, Grade grade);
}
