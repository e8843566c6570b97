package viva.vision.inference;

import java.util.List;

/** The networks shipped with the lab, and what they run on. Safe for many threads. */
public interface Networks {
    List<String> names();

    /**
     * Loads the network the first time and shares it afterwards.
     *
     * @throws IllegalArgumentException when no network of this name is shipped
     */
    Network open(String name);

    /** Execution provider in use, e.g. {@code CPU} or {@code CUDA}. */
    String provider();

    /** Providers that this build offers. */
    List<String> availableProviders();

    /** Threads one inference uses. */
    int threads();

    /** Name and version of the runtime. */
    String runtime();
}
