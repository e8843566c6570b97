package viva.grader.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A sentence of the rubric made ready for matching: a claim, a paraphrase or a misconception. */
final class Statement {
    private final String folded;
    private final List<Unit> units;
    private final Map<String, Float> grams;
    private final List<short[]> vectors;
    private final float[] weights;
    private final int[] owner;
    private final short[] mean;
    private final Set<String> unitTexts;

    /**
     * @param grams   its grams with weights, the question's own demoted
     * @param vectors of its pieces that weigh anything
     * @param weights of those pieces: the idf of the unit a piece belongs to, the question's own units demoted
     * @param owner   index of the unit each piece belongs to
     */
    Statement(String folded, List<Unit> units, Map<String, Float> grams, List<short[]> vectors, float[] weights, int[] owner,
              int dimensions) {
        this.folded = folded;
        this.units = List.copyOf(units);
        this.grams = Map.copyOf(grams);
        this.vectors = List.copyOf(vectors);
        this.weights = weights;
        this.owner = owner;
        this.mean = TokenVectors.mean(vectors, dimensions);
        this.unitTexts = units.stream().map(Unit::text).collect(Collectors.toUnmodifiableSet());
    }

    String folded() {
        return folded;
    }

    List<Unit> units() {
        return units;
    }

    Map<String, Float> grams() {
        return grams;
    }

    int size() {
        return weights.length;
    }

    short[] vector(int piece) {
        return vectors.get(piece);
    }

    short[] mean() {
        return mean;
    }

    /** Weight of each piece; not to be changed. */
    float[] weights() {
        return weights;
    }

    /** The weights with pieces of units that the other statement has too at 0: only what tells the two apart counts. */
    float[] weightsApartFrom(Statement other) {
        var apart = weights.clone();
        for (int i = 0; i < apart.length; i++) {
            if (other.unitTexts.contains(units.get(owner[i]).text())) {
                apart[i] = 0;
            }
        }
        return apart;
    }
}
