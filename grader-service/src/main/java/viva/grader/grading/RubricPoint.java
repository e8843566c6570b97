package viva.grader.grading;

import java.util.Objects;

/**
 * One thing a good answer says.
 *
 * @param weight         above 0; the weights of a rubric sum to 10
 * @param claim          the full sentence a good answer says, in some words or other
 * @param paraphrases    other ways to say the claim; may be empty
 * @param terms          words and symbols such an answer uses; may be empty
 * @param misconceptions what a wrong answer says about this very point; may be empty
 */
public record RubricPoint(String id, double weight, Wording claim, Wordings paraphrases, Wordings terms,
                          Wordings misconceptions) {
    public RubricPoint {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(claim, "claim is null");
        Objects.requireNonNull(paraphrases, "paraphrases is null");
        Objects.requireNonNull(terms, "terms is null");
        Objects.requireNonNull(misconceptions, "misconceptions is null");
    }
}
