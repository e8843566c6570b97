package viva.question.bank;

/**
 * One thing a good answer says.
 *
 * @param id             kebab-case, unique in its rubric
 * @param weight         positive multiple of 0.5, in points of 10
 * @param claim          the full sentence a good answer says, in some words or other
 * @param paraphrases    other ways to say the claim, at least two in each language
 * @param terms          words and symbols such an answer uses
 * @param misconceptions what a wrong answer says about this very point, at least one in each language
 * @param followUp       asked when the point was missed; does not give the answer away
 */
public record RubricPoint(String id, double weight, Text claim, Texts paraphrases, Texts terms, Texts misconceptions,
                          Text followUp) {
    public RubricPoint {
        if (!isWeight(weight)) {
            throw new IllegalArgumentException("weight of " + id + " is " + weight);
        }
    }

    /** Whether a number can be a weight: above 0 and a multiple of 0.5. */
    public static boolean isWeight(double weight) {
        return weight > 0 && weight * 2 == Math.rint(weight * 2);
    }
}
