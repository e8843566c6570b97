package viva.grader;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraderConfigTest {
    @Test
    void defaults() {
        // When
        var config = new SmallRyeConfigBuilder().withMapping(GraderConfig.class).addDefaultInterceptors()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withSources(new PropertiesConfigSource(Map.of("quarkus.grpc.server.port", "9102"), "test", 100))
                .build().getConfigMapping(GraderConfig.class);
        // Then
        assertThat(config.instance()).isEqualTo("grader:9102");
        assertThat(config.workers()).isEqualTo(1);
        assertThat(config.encoderThreads()).isEqualTo(2);
        assertThat(config.lease()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.lookEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.watchEvery()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.sureFrom()).isEqualTo(0.55);
        assertThat(config.retries().attempts()).isEqualTo(8);
        assertThat(config.retries().first()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.retries().longest()).isEqualTo(Duration.ofSeconds(30));
        var llm = config.llm();
        assertThat(llm.url()).isEmpty();
        assertThat(llm.model()).isEmpty();
        assertThat(llm.key()).isEmpty();
        assertThat(llm.prompts()).isEqualTo("v1");
        assertThat(llm.pointsACall()).isEqualTo(1);
        assertThat(llm.atOnce()).isEqualTo(4);
        assertThat(llm.samples()).isEqualTo(1);
        assertThat(llm.tries()).isEqualTo(3);
        assertThat(llm.pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(llm.callTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(llm.answerTimeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(llm.contextTokens()).isEqualTo(16384);
        assertThat(llm.replyTokens()).isEqualTo(4096);
        assertThat(llm.apart()).isEqualTo(3);
        assertThat(llm.opposed()).isEqualTo(0.5);
        assertThat(llm.callsADay()).isEqualTo(10_000);
        assertThat(llm.tokensADay()).isEqualTo(20_000_000);
        assertThat(llm.lookAgain()).isEqualTo(Duration.ofMinutes(1));
    }
}
