package viva.grader.reading;

import java.util.List;
import java.util.Set;
import viva.grader.grading.Language;

/** A clause of the answer made ready for matching. */
final class ReadClause {
    private final Clause clause;
    private final String folded;
    private final List<Unit> units;
    private final Set<String> grams;
    private final List<short[]> vectors;
    private final float[] weights;

    /** @param vectors of its pieces that weigh anything; @param weights of those pieces */
    ReadClause(Clause clause, String folded, List<Unit> units, List<short[]> vectors, float[] weights) {
        this.clause = clause;
        this.folded = folded;
        this.units = List.copyOf(units);
        this.grams = Grams.of(units);
        this.vectors = List.copyOf(vectors);
        this.weights = weights;
    }

    Clause clause() {
        return clause;
    }

    Language language() {
        return clause.language();
    }

    String folded() {
        return folded;
    }

    List<Unit> units() {
        return units;
    }

    Set<String> grams() {
        return grams;
    }

    int size() {
        return weights.length;
    }

    List<short[]> vectors() {
        return vectors;
    }

    float weight(int piece) {
        return weights[piece];
    }
}
