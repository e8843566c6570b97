package viva.question;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until a test moves it. Takes the place of the server's clock in tests. */
@Singleton
public class TestClock implements InstantSource {
    private volatile Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Override
    public Instant instant() {
        return now;
    }

    public void move(Duration forward) {
        now = now.plus(forward);
    }
}
