package viva.grader.grading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the grade of an answer stands. {@code Pending} is the beginning; the other three are ends.
 *
 * <pre>
 * Pending ──> Graded | NeedsPerson | Unavailable
 * </pre>
 */
public sealed interface Grade {

    /** Waiting or being worked on. */
    record Pending() implements Grade {}

    /** Graded. */
    record Graded(Marks marks) implements Grade {
        public Graded {
            Objects.requireNonNull(marks, "marks is null");
        }
    }

    /** Graded with little confidence: a person should look. */
    record NeedsPerson(Marks marks, Wording reason) implements Grade {
        public NeedsPerson {
            Objects.requireNonNull(marks, "marks is null");
            Objects.requireNonNull(reason, "reason is null");
        }
    }

    /** The grader could not grade. Not a zero: totals leave it out. */
    record Unavailable(Wording reason, Instant at) implements Grade {
        public Unavailable {
            Objects.requireNonNull(reason, "reason is null");
            Objects.requireNonNull(at, "at is null");
        }
    }

    /**
     * What a grade is made of.
     *
     * @param score      0 to 10
     * @param confidence 0 to 1
     * @param findings   one a point that was asked about, in rubric order
     * @param earned     by point id, 0 to the point's weight
     * @param verdict    of the sandbox, for code
     * @param at         by the grader's clock
     */
    record Marks(double score, double confidence, List<Finding> findings, Map<String, Double> earned,
                 List<Deduction> deductions, Optional<CodeVerdict> verdict, Engine engine, List<String> rawReplies,
                 Instant at) {
        public Marks {
            if (!(score >= 0 && score <= ScoreRules.FULL)) {
                throw new IllegalArgumentException("a score is 0 to 10, was " + score);
            }
            findings = List.copyOf(findings);
            earned = Map.copyOf(earned);
            deductions = List.copyOf(deductions);
            rawReplies = List.copyOf(rawReplies);
            Objects.requireNonNull(verdict, "verdict is null");
            Objects.requireNonNull(engine, "engine is null");
            Objects.requireNonNull(at, "at is null");
        }
    }

    /** Score, findings and the rest, where there are any. */
    default Optional<Marks> given() {
        return switch (this) {
            case Graded(var marks) -> Optional.of(marks);
            case NeedsPerson(var marks, var _) -> Optional.of(marks);
            case Pending _, Unavailable _ -> Optional.empty();
        };
    }
}
