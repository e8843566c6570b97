package viva.sandbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How this sandbox runs; languages.yaml says what it runs. */
@ConfigMapping(prefix = "viva.sandbox")
public interface SandboxConfig {
    /** Programs that run at once; one fewer than the cores, at least one, where not set. */
    OptionalInt slots();

    /** Programs that may wait, for each slot. */
    @WithDefault("4")
    int queuePerSlot();

    /** Jails kept ready for each slot and language; about 9 MB each for Python. */
    @WithDefault("2")
    int warmPerSlot();

    /** Name or path of the bubblewrap program. */
    @WithDefault("bwrap")
    String bwrap();

    /** How long after one probe of the confinement the next one begins. */
    @WithDefault("60s")
    Duration probeEvery();
}
