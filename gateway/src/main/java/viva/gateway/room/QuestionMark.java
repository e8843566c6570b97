package viva.gateway.room;

import java.util.OptionalDouble;

/**
 * What one question of an interview was worth.
 *
 * @param chapter of the handbook
 * @param score   0 to 10; empty while it is not graded, or when it could not be
 */
public record QuestionMark(int chapter, OptionalDouble score) {
    public static final double FULL = 10;

    /** A question nothing was handed in for, in an interview that has ended. */
    public static QuestionMark unanswered(int chapter) {
        return new QuestionMark(chapter, OptionalDouble.of(0));
    }

    public static QuestionMark ungraded(int chapter) {
        return new QuestionMark(chapter, OptionalDouble.empty());
    }

    public static QuestionMark graded(int chapter, double score) {
        return new QuestionMark(chapter, OptionalDouble.of(score));
    }

    /**
     * A follow-up is a second chance at one point: it adds what it earned there beyond the answer itself, and never
     * takes anything away.
     *
     * @param followUpScore 0 to 10, for the point alone
     * @param weight        of the point, in points of 10
     * @param earned        what the answer itself had of that weight
     */
    public QuestionMark withSecondChance(double followUpScore, double weight, double earned) {
        if (score.isEmpty()) {
            return this;
        }
        var gained = Math.max(0, followUpScore / FULL * weight - earned);
        return graded(chapter, Math.min(FULL, score.getAsDouble() + gained));
    }
}
