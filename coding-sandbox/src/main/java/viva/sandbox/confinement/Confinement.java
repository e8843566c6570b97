package viva.sandbox.confinement;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the probe found: how well this host confines a program.
 *
 * @param versions     of the languages that started, by id
 * @param typicalStart from hand-over to the first line of a program; empty where none ran
 */
public record Confinement(List<Layer> layers, Map<String, String> versions, Optional<Duration> typicalStart) {
    public Confinement {
        layers = List.copyOf(layers);
        versions = Map.copyOf(versions);
    }

    /** Returns the first required layer that does not work. */
    public Optional<Layer> missing() {
        return layers.stream().filter(l -> l.required() && !l.works()).findFirst();
    }

    public boolean confined() {
        return missing().isEmpty();
    }
}
