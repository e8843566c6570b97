package viva.grader.reading;

import java.util.Map;

/** How much a unit tells: inverse document frequency over texts about computer vision. Unseen units tell most. */
public final class Idf {
    private final Map<String, Float> weights;
    private final float unseen;

    /** @param weights unit to weight, above 0 */
    public Idf(Map<String, Float> weights) {
        this.weights = Map.copyOf(weights);
        this.unseen = weights.values().stream().max(Float::compare).orElse(1f);
    }

    float of(String unit) {
        return weights.getOrDefault(unit, unseen);
    }
}
