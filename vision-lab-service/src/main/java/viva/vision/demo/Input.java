package viva.vision.demo;

import java.util.List;
import viva.vision.words.Text;

/**
 * One picture a demo works on.
 *
 * @param name    key in requests, camelCase
 * @param samples names of built-in pictures; the first is the default
 * @param uploads whether the user's own picture is taken
 */
public record Input(String name, Text label, List<String> samples, boolean uploads) {
    public Input {
        samples = List.copyOf(samples);
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("input " + name + " has no sample to begin with");
        }
    }
}
