package viva.gateway.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * At most so many attempts by one key within a window that moves along. Held in memory, so each replica of the gateway
 * counts for itself: behind n replicas somebody gets at most n times the limit.
 */
public final class Throttle {
    /** Beyond this many keys the idle ones are swept out. */
    private static final int MANY_KEYS = 10_000;

    private final int limit;
    private final Duration window;
    private final Clock clock;
    private final Map<String, ArrayDeque<Instant>> attempts = new HashMap<>();

    public Throttle(int limit, Duration window, Clock clock) {
        this.limit = limit;
        this.window = window;
        this.clock = clock;
    }

    /** Counts an attempt, before it is known how it ends; throws {@link IdentityFailure.TooManyAttempts} over the limit. */
    public synchronized void attempt(String key) {
        var now = clock.instant();
        if (attempts.size() > MANY_KEYS) {
            attempts.values().removeIf(times -> times.getLast().isBefore(now.minus(window)));
        }
        var times = attempts.computeIfAbsent(key, k -> new ArrayDeque<>());
        while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(window))) {
            times.removeFirst();
        }
        if (times.size() >= limit) {
            var wait = Duration.between(now, times.getFirst().plus(window));
            throw new IdentityFailure.TooManyAttempts(wait.plusMillis(999).truncatedTo(ChronoUnit.SECONDS));
        }
        times.addLast(now);
    }

    /** Takes the newest attempt back: it was an honest one. */
    public synchronized void forgive(String key) {
        var times = attempts.get(key);
        if (times != null) {
            times.pollLast();
            if (times.isEmpty()) {
                attempts.remove(key);
            }
        }
    }
}
