package viva.grader.asking.langchain4j;

import java.util.Objects;
import java.util.Optional;
import viva.grader.asking.Limits;

/**
 * What is set up.
 *
 * @param url   as written in {@code VIVA_LLM_URL}
 * @param model as written in {@code VIVA_LLM_MODEL}; empty where nothing is
 * @param key   empty for servers that want none
 */
public record ModelSettings(String url, String model, Optional<String> key, Limits limits) {
    /** Of several samples, which must be able to differ. */
    private static final double SAMPLED = 0.7;

    public ModelSettings {
        Objects.requireNonNull(url, "url is null");
        Objects.requireNonNull(model, "model is null");
        Objects.requireNonNull(key, "key is null");
        Objects.requireNonNull(limits, "limits is null");
    }

    double temperature() {
        return limits.samples() == 1 ? 0 : SAMPLED;
    }

    String withoutKey(String text) {
        return key.map(k -> text.replace(k, "***")).orElse(text);
    }

    @Override
    public String toString() {
        return "ModelSettings[" + url + ", " + model + "]";
    }
}
