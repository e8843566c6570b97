package viva.grader.grading;

import java.util.List;
import java.util.Objects;

/**
 * What graded.
 *
 * @param name        e.g. {@code embedded}
 * @param models      each model file with its sha256
 * @param calibration version of the constants used
 */
public record Engine(String name, List<String> models, String calibration) {
    public Engine {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(calibration, "calibration is null");
        models = List.copyOf(models);
    }
}
