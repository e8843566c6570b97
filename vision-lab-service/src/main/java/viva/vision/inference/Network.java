package viva.vision.inference;

import java.util.Map;

/** One loaded network. Shared by all runs; its bindings are not. */
public interface Network {
    /** Its name in the manifest, e.g. {@code sppf-max-5}. */
    String name();

    /** Of its file, 64 hex digits; checked against the manifest when it was loaded. */
    String sha256();

    /** Execution provider it runs on, e.g. {@code CPU}. */
    String provider();

    /**
     * Fixes the shapes of all inputs.
     *
     * @throws IllegalArgumentException when a name or shape does not fit the network
     */
    Binding bind(Map<String, Shape> inputs);
}
