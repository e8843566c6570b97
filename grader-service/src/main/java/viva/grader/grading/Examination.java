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
 * @param engine     what examined, where that differs from one answer to the next; otherwise {@link Examiner#engine()} says
 * @param doubt      why a person should look however confident the examination is
 */
public record Examination(List<Finding> findings, Character character, double confidence, List<String> rawReplies,
                          Optional<Engine> engine, Optional<Wording> doubt) {
    public Examination {
        findings = List.copyOf(findings);
        Objects.requireNonNull(engine, "engine is null");
        Objects.requireNonNull(doubt, "doubt is null");
        rawReplies = List.copyOf(rawReplies);
        Objects.requireNonNull(character, "character is null");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is not 0 to 1: " + confidence);
        }
    }

    public Examination(List<Finding> findings, Character character, double confidence, List<String> rawReplies) {
        this(findings, character, confidence, rawReplies, Optional.empty(), Optional.empty());
    }

    public Examination by(Engine examined) {
        return new Examination(findings, character, confidence, rawReplies, Optional.of(examined), doubt);
    }

    /** With a doubt, after those it has. */
    public Examination doubted(Wording why) {
        var all = doubt.map(d -> new Wording(d.zh() + "；" + why.zh(), d.en() + "; " + why.en())).orElse(why);
        return new Examination(findings, character, confidence, rawReplies, engine, Optional.of(all));
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
