package viva.grader.asking;

import java.util.Objects;

/**
 * What a model said about one point. Nothing of it is believed yet.
 *
 * @param quote the words it says it rests on; may be empty
 */
public record Ruling(String point, Verdict verdict, String quote) {
    public Ruling {
        Objects.requireNonNull(point, "point is null");
        Objects.requireNonNull(verdict, "verdict is null");
        Objects.requireNonNull(quote, "quote is null");
    }

    /** In the order a prompt lists them. */
    public enum Verdict {
        COVERED,
        PARTIAL,
        ABSENT,
        CONTRADICTED,
        /** The model could not tell: the embedded examiner's finding stands. */
        UNSURE;

        /** Whether it rests on words of the answer. */
        boolean quotes() {
            return switch (this) {
                case COVERED, PARTIAL, CONTRADICTED -> true;
                case ABSENT, UNSURE -> false;
            };
        }
    }
}
