package viva.grader.grading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What graded.
 *
 * @param name        e.g. {@code embedded}, or {@code llm:} and the model's name
 * @param models      each model file with its sha256; a language model with where it was asked
 * @param calibration version of the constants used; of a language model, that of its prompts, with the reply format
 * @param standingIn  why it graded in the place of the engine that was set up, where it did
 */
public record Engine(String name, List<String> models, String calibration, Optional<Wording> standingIn) {
    public Engine {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(calibration, "calibration is null");
        Objects.requireNonNull(standingIn, "standingIn is null");
        models = List.copyOf(models);
    }

    public Engine(String name, List<String> models, String calibration) {
        this(name, models, calibration, Optional.empty());
    }

    /** The same engine, grading because another could not. */
    public Engine standingIn(Wording why) {
        return new Engine(name, models, calibration, Optional.of(why));
    }
}
