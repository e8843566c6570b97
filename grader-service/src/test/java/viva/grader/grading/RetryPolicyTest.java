package viva.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final RetryPolicy POLICY = new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(5));

    @Test
    void theDelayDoublesUpToItsBound() {
        assertThat(POLICY.delayAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(POLICY.delayAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(POLICY.delayAfter(3)).isEqualTo(Duration.ofSeconds(4));
        assertThat(POLICY.delayAfter(4)).isEqualTo(Duration.ofSeconds(5));
        assertThat(POLICY.delayAfter(100)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void theLastAttemptAllowsNoOther() {
        assertThat(POLICY.allowsAnother(3)).isTrue();
        assertThat(POLICY.allowsAnother(4)).isFalse();
    }
}
