package viva.grader.grading;

import java.time.Instant;
import java.util.Objects;

/**
 * A person's ruling on what an answer says of one point. Kept for good; a newer one counts in its place.
 *
 * @param from    what the grade said before: the machine's finding, or an earlier person's
 * @param to      what the person says; never {@code CANNOT_TELL}
 * @param reason  in the person's words, not blank
 * @param person  account id
 * @param version of the grade that it made
 */
public record Overruling(String answer, String point, Finding.Kind from, Finding.Kind to, String reason, String person,
                         Instant at, long version) {
    public Overruling {
        Objects.requireNonNull(answer, "answer is null");
        Objects.requireNonNull(point, "point is null");
        Objects.requireNonNull(from, "from is null");
        Objects.requireNonNull(person, "person is null");
        Objects.requireNonNull(at, "at is null");
        if (to == Finding.Kind.CANNOT_TELL) {
            throw new IllegalArgumentException("a person can tell");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a ruling needs a reason");
        }
    }
}
