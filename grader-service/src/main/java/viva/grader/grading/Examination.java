package viva.grader.grading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an examiner found in an answer. Facts only: {@link ScoreRules} makes the score of it.
 *
 * @param findings   one a rubric point, in rubric order
 * @param character  what kind of answer it is as a whole
 * @param confidence 0 to 1, of the examination as a whole
 * @param rawReplies of a language model, where one was asked
 */
public record Examination(List<Finding> findings, Character character, double confidence, List<String> rawReplies) {
    public Examination {
        findings = List.copyOf(findings);
        rawReplies = List.copyOf(rawReplies);
        Objects.requireNonNull(character, "character is null");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is not 0 to 1: " + confidence);
        }
    }

    /** What kind of answer it is as a whole. */
    public sealed interface Character {
        /** Nothing that could be graded: blank, or only punctuation. */
        record Empty() implements Character {}

        /** Text that does not speak of the question's subject, or only says the question again. */
        record OffTopic() implements Character {}

        /** Key terms strung together without saying anything of them. */
        record Stuffed(Optional<Span> span) implements Character {
            public Stuffed {
                Objects.requireNonNull(span, "span is null");
            }
        }

        /** An answer. */
        record Genuine() implements Character {}
    }
}
