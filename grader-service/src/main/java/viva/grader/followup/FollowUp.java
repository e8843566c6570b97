package viva.grader.followup;

import java.util.Objects;
import java.util.Optional;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Span;
import viva.grader.grading.Wording;

/**
 * What to ask next.
 *
 * @param point to ask about
 * @param said  what the answer says nearest to it
 * @param lead  to say before asking, made of what was said; Markdown
 */
public record FollowUp(RubricPoint point, Optional<Span> said, Optional<Wording> lead) {
    public FollowUp {
        Objects.requireNonNull(point, "point is null");
        Objects.requireNonNull(said, "said is null");
        Objects.requireNonNull(lead, "lead is null");
    }
}
