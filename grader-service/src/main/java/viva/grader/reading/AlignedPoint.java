package viva.grader.reading;

import java.util.Comparator;
import java.util.List;
import viva.grader.grading.Language;

/**
 * A rubric point in one language laid against an answer.
 *
 * @param supports the claim first, then its paraphrases; may be empty
 * @param misses   the misconceptions; may be empty
 */
record AlignedPoint(ReadPoint point, Language language, List<Alignment> supports, List<Alignment> misses) {
    static final float LEXICAL_SHARE = 0.5f;
    /** A wider window always recalls a little more; it must be worth it. */
    private static final float WIDTH_PRICE = 0.012f;

    /** What is measured of an alignment. */
    interface Measure {
        float of(Alignment statement);
    }

    static AlignedPoint of(ReadPoint point, Language language, ReadAnswer answer) {
        return new AlignedPoint(point, language, point.supports().stream().map(s -> new Alignment(s, answer, language)).toList(),
                point.misconceptions().stream().map(s -> new Alignment(s, answer, language)).toList());
    }

    /** The window in which one of the statements is best said. */
    static ReadAnswer.Window best(List<Alignment> statements, List<ReadAnswer.Window> windows) {
        ReadAnswer.Window best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (var window : windows) {
            double worth = max(statements, s -> closeness(s, window)) - WIDTH_PRICE * (window.size() - 1);
            if (worth > most) {
                most = worth;
                best = window;
            }
        }
        return best;
    }

    /** The statement that the window says best. */
    static Alignment closest(List<Alignment> statements, ReadAnswer.Window window) {
        return statements.stream().max(Comparator.comparingDouble(s -> closeness(s, window))).orElseThrow();
    }

    private static float closeness(Alignment statement, ReadAnswer.Window window) {
        return statement.recall(window) + LEXICAL_SHARE * statement.lexical(window);
    }

    static double max(List<Alignment> statements, Measure measure) {
        float most = Float.NEGATIVE_INFINITY;
        for (var statement : statements) {
            most = Math.max(most, measure.of(statement));
        }
        return most;
    }

    static double mean(List<Alignment> statements, Measure measure) {
        double sum = 0;
        for (var statement : statements) {
            sum += measure.of(statement);
        }
        return sum / statements.size();
    }
}
