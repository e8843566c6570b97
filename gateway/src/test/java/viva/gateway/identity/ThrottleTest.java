package viva.gateway.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final MovableClock clock = new MovableClock();
    private final Throttle throttle = new Throttle(2, Duration.ofMinutes(5), clock);

    @Test
    void theAttemptOverTheLimitIsToldHowLongToWait() {
        throttle.attempt("ada");
        clock.advance(Duration.ofMinutes(1));
        throttle.attempt("ada");

        assertThatExceptionOfType(IdentityFailure.TooManyAttempts.class).isThrownBy(() -> throttle.attempt("ada"))
                .matches(failure -> failure.retryAfter().equals(Duration.ofMinutes(4)));
    }

    @Test
    void theWindowMovesAlong() {
        throttle.attempt("ada");
        throttle.attempt("ada");
        clock.advance(Duration.ofMinutes(5));

        assertThatCode(() -> throttle.attempt("ada")).doesNotThrowAnyException();
    }

    @Test
    void oneKeyDoesNotCountForAnother() {
        throttle.attempt("ada");
        throttle.attempt("ada");

        assertThatCode(() -> throttle.attempt("bob")).doesNotThrowAnyException();
    }

    @Test
    void anHonestAttemptIsTakenBack() {
        for (int i = 0; i < 5; i++) {
            throttle.attempt("ada");
            throttle.forgive("ada");
        }

        assertThatCode(() -> throttle.attempt("ada")).doesNotThrowAnyException();
    }
}
