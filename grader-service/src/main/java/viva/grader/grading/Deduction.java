package viva.grader.grading;

import java.util.Objects;
import java.util.Optional;

/**
 * Something taken off the sum of the points.
 *
 * @param amount above 0, in points of 10
 * @param span   where it shows in the answer, if it has a place
 */
public record Deduction(Wording reason, double amount, Optional<Span> span) {
    public Deduction {
        Objects.requireNonNull(reason, "reason is null");
        Objects.requireNonNull(span, "span is null");
        if (!(amount > 0)) {
            throw new IllegalArgumentException("a deduction is above 0, was " + amount);
        }
    }
}
