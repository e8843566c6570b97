package viva.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InterviewConfigTest {
    @Test
    void defaultsAreWhatTheReadmeSays() {
        // When
        var config = new SmallRyeConfigBuilder().withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(InterviewConfig.class).build().getConfigMapping(InterviewConfig.class);
        // Then
        assertThat(config.recentInterviews()).isEqualTo(10);
        assertThat(config.lease()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.firstRetry()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.longestRetry()).isEqualTo(Duration.ofSeconds(30));
    }
}
