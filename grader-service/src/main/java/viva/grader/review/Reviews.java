package viva.grader.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.GradingFailure;
import viva.grader.grading.Overruling;

/** People's rulings, kept beside the grade book. Every method is one transaction. */
public interface Reviews {
    /**
     * Decides on an entry that nobody else changes meanwhile, adds the ruling, and makes it the grade's next version. Where
     * the answer is a follow-up's, the grade of its question gets a next version too. A decision that throws changes nothing.
     *
     * @throws GradingFailure.UnknownAnswer when the answer was never handed in
     */
    GradeRecord add(String answer, Function<GradeRecord, Overruling> decision);

    /** How many answers' newest grade has a finding on a point other than {@code CANNOT_TELL}. */
    record Graded(String question, String point, int answers) {}

    /** By question and point. @param question only this one; empty for all */
    List<Graded> graded(Optional<String> question);

    /** Entries with at least one ruling, the newest ruled first. @param question only this one; empty for all */
    List<GradeRecord> overruled(Optional<String> question);
}
