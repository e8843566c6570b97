package viva.vision;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import viva.vision.inference.onnx.ProviderChoice;

class VisionConfigTest {
    @Test
    void theDefaultsSuitOneMachine() {
        var config = new SmallRyeConfigBuilder().addDefaultInterceptors().withMapping(VisionConfig.class)
                .withDefaultValue("user.home", "/home/ann").build().getConfigMapping(VisionConfig.class);

        assertThat(config.provider()).isEqualTo(ProviderChoice.AUTO);
        assertThat(config.lanes()).isEmpty();
        assertThat(config.waiting()).isEqualTo(8);
        assertThat(config.nativeFolder()).isEqualTo(Path.of("/home/ann/.cache/viva/natives"));
    }
}
