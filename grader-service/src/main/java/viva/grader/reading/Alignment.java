package viva.grader.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One statement laid against every clause of an answer: for each piece of the statement the most similar piece of each
 * clause, and the other way round (token late interaction, as ColBERT does). Windows of clauses are maxima over these.
 */
final class Alignment {
    /** From here on two pieces mean the same in their sentences. */
    private static final float FIRM = 0.75f;
    private static final float[] NOT_ALIGNED = {};

    private final Statement statement;
    private final List<ReadClause> clauses;
    private final float[][] forward;
    private final float[][] backward;

    Alignment(Statement statement, ReadAnswer answer, viva.grader.grading.Language language) {
        this.statement = statement;
        this.clauses = answer.clauses();
        this.forward = new float[clauses.size()][];
        this.backward = new float[clauses.size()][];
        for (int c = 0; c < clauses.size(); c++) {
            if (clauses.get(c).language() == language) {
                align(c);
            } else {
                forward[c] = NOT_ALIGNED;
                backward[c] = NOT_ALIGNED;
            }
        }
    }

    private void align(int c) {
        var clause = clauses.get(c);
        var there = new float[statement.size()];
        var back = new float[clause.size()];
        for (int s = 0; s < there.length; s++) {
            var vector = statement.vector(s);
            for (int p = 0; p < back.length; p++) {
                float cosine = TokenVectors.cosine(vector, clause.vectors().get(p));
                there[s] = Math.max(there[s], cosine);
                back[p] = Math.max(back[p], cosine);
            }
        }
        forward[c] = there;
        backward[c] = back;
    }

    Statement statement() {
        return statement;
    }

    /** How much of the statement the window says: weighted mean of each piece's best match, 0 to 1. */
    float recall(ReadAnswer.Window window) {
        return recall(window, statement.weights());
    }

    /** The same with other weights; 0.5, which says nothing, when they are all 0. */
    float recall(ReadAnswer.Window window, float[] weights) {
        float sum = 0;
        float all = 0;
        for (int s = 0; s < weights.length; s++) {
            if (weights[s] > 0) {
                float best = 0;
                for (int c = window.from(); c < window.to(); c++) {
                    best = Math.max(best, forward[c][s]);
                }
                sum += weights[s] * best;
                all += weights[s];
            }
        }
        return all > 0 ? sum / all : 0.5f;
    }

    /** Share of the statement, by weight, that the window says nearly as it stands, 0 to 1. */
    float firmRecall(ReadAnswer.Window window) {
        float firm = 0;
        float all = 0;
        var weights = statement.weights();
        for (int s = 0; s < weights.length; s++) {
            float best = 0;
            for (int c = window.from(); c < window.to(); c++) {
                best = Math.max(best, forward[c][s]);
            }
            firm += best > FIRM ? weights[s] : 0;
            all += weights[s];
        }
        return all > 0 ? firm / all : 0;
    }

    /** How much of the window is about the statement: the other way round, 0 to 1. */
    float precision(ReadAnswer.Window window) {
        float sum = 0;
        float all = 0;
        for (int c = window.from(); c < window.to(); c++) {
            for (int p = 0; p < backward[c].length; p++) {
                sum += clauses.get(c).weight(p) * backward[c][p];
                all += clauses.get(c).weight(p);
            }
        }
        return all > 0 ? sum / all : 0;
    }

    /** The best match of a clause's piece in the statement; 0 in another language. */
    float backward(int clause, int piece) {
        return backward[clause].length == 0 ? 0 : backward[clause][piece];
    }

    /** Share of the statement's grams that the window has word for word, 0 to 1. */
    float lexical(ReadAnswer.Window window) {
        return Grams.recall(statement.grams(), grams(window));
    }

    private Set<String> grams(ReadAnswer.Window window) {
        if (window.size() == 1) {
            return clauses.get(window.from()).grams();
        }
        var grams = new HashSet<String>();
        for (int c = window.from(); c < window.to(); c++) {
            grams.addAll(clauses.get(c).grams());
        }
        return grams;
    }

    /** Cosine of the means, about 0 to 1. */
    float cosine(ReadAnswer.Window window) {
        var vectors = new ArrayList<short[]>();
        for (int c = window.from(); c < window.to(); c++) {
            vectors.addAll(clauses.get(c).vectors());
        }
        return TokenVectors.cosine(statement.mean(), TokenVectors.mean(vectors, statement.mean().length));
    }
}
