package viva.grader.regrade;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import viva.grader.grading.Finding;
import viva.grader.grading.Grade;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.Wording;

/** What became of one answer. */
public sealed interface Outcome {
    /** As it was stored, with the machine's grade before. */
    GradeRecord entry();

    /** It was not graded again. */
    record Skipped(GradeRecord entry, Wording why) implements Outcome {}

    /**
     * It was.
     *
     * @param rubricVersion graded against now; 0 for one that is not published
     * @param changes       in the order of the new rubric, then what only the old one had
     * @param replayed      whether engine, models, calibration and rubric are those of the stored grade
     * @param exact         whether, replayed, the same grade came out bit for bit
     * @param published     version of the new grade; empty where nothing was published
     */
    record Regraded(GradeRecord entry, Grade after, int rubricVersion, List<Change> changes, boolean replayed, boolean exact,
                    OptionalLong published) implements Outcome {
        public Regraded {
            changes = List.copyOf(changes);
        }
    }

    /** A point of which two grades say different things. Empty where its rubric has no such point. */
    record Change(String point, Optional<Finding.Kind> before, Optional<Finding.Kind> after) {}
}
