package viva.vision.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viva.vision.words.Text;

/**
 * How a run was made.
 *
 * @param stages     in order, with the wall time each took
 * @param provider   execution provider of the inference, e.g. {@code CPU}; empty when none ran
 * @param threads    that inference used; 0 when none ran
 * @param models     {@code name sha256:…} of each network used, in order of use
 * @param parameters as used, defaults filled in
 */
public record RunReport(List<Stage> stages, Optional<String> provider, int threads, List<String> models,
                        Map<String, String> parameters) {
    /** One stage of a run. */
    public record Stage(Text name, Duration took) {}

    public RunReport {
        stages = List.copyOf(stages);
        models = List.copyOf(models);
        parameters = Map.copyOf(parameters);
    }
}
