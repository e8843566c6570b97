package viva.gateway.room;

import java.util.OptionalDouble;

/**
 * What one question of an interview was worth.
 *
 * @param chapter of the handbook
 * @param score   0 to 10; empty while it is not graded, or when it could not be
 */
public record QuestionMark(int chapter, OptionalDouble score) {
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
}
