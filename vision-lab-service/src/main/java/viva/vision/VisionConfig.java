package viva.vision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.OptionalInt;
import viva.vision.inference.onnx.ProviderChoice;

/** Settings of the lab. */
@ConfigMapping(prefix = "vision")
public interface VisionConfig {
    /** Execution provider of ONNX Runtime: {@code auto}, {@code cpu} or {@code cuda}. */
    @WithDefault("auto")
    ProviderChoice provider();

    /** Runs at once; as many as cores when not set. */
    OptionalInt lanes();

    /** Runs that may wait for a lane before callers are turned away. Each may hold an upload of 8 MiB. */
    @WithDefault("8")
    int waiting();

    /** Where native libraries are kept unpacked between starts. */
    @WithDefault("${user.home}/.cache/viva/natives")
    Path nativeFolder();
}
