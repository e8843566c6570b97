package viva.grader.grading;

import java.util.Objects;
import java.util.Optional;

/** What an answer says about one rubric point. Confidence is 0 to 1. */
public sealed interface Finding {
    String point();

    double confidence();

    /** The five findings by name alone, as people give them. */
    enum Kind { COVERED, PARTIAL, ABSENT, CONTRADICTED, CANNOT_TELL }

    default Kind kind() {
        return switch (this) {
            case Covered _ -> Kind.COVERED;
            case Partial _ -> Kind.PARTIAL;
            case Absent _ -> Kind.ABSENT;
            case Contradicted _ -> Kind.CONTRADICTED;
            case CannotTell _ -> Kind.CANNOT_TELL;
        };
    }

    /** The words that show it, where there are any. */
    default Optional<Span> shown() {
        return switch (this) {
            case Covered f -> Optional.of(f.span());
            case Partial f -> Optional.of(f.span());
            case Contradicted f -> Optional.of(f.span());
            case Absent _, CannotTell _ -> Optional.empty();
        };
    }

    /** The answer says it. */
    record Covered(String point, Span span, double confidence) implements Finding {
        public Covered {
            check(point, confidence);
            Objects.requireNonNull(span, "span is null");
        }
    }

    /** The answer says part of it. */
    record Partial(String point, Span span, double confidence) implements Finding {
        public Partial {
            check(point, confidence);
            Objects.requireNonNull(span, "span is null");
        }
    }

    /** The answer does not speak of it. */
    record Absent(String point, double confidence) implements Finding {
        public Absent {
            check(point, confidence);
        }
    }

    /** The answer says the opposite. */
    record Contradicted(String point, Span span, double confidence) implements Finding {
        public Contradicted {
            check(point, confidence);
            Objects.requireNonNull(span, "span is null");
        }
    }

    /** The examiner could not tell; the point counts neither for nor against. */
    record CannotTell(String point) implements Finding {
        public CannotTell {
            check(point, 0);
        }

        @Override
        public double confidence() {
            return 0;
        }
    }

    private static void check(String point, double confidence) {
        Objects.requireNonNull(point, "point is null");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence of " + point + " is not 0 to 1: " + confidence);
        }
    }
}
