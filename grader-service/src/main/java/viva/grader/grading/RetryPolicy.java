package viva.grader.grading;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and when a job that failed is tried again.
 *
 * @param attempts in all, at least 1
 * @param first    delay after the first failure; doubles with each
 * @param longest  bound of the delay
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    public RetryPolicy {
        Objects.requireNonNull(first, "first is null");
        Objects.requireNonNull(longest, "longest is null");
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, was " + attempts);
        }
    }

    public boolean allowsAnother(int attempt) {
        return attempt < attempts;
    }

    /** @param attempt the one that failed, counting from 1 */
    public Duration delayAfter(int attempt) {
        var delay = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return delay.compareTo(longest) > 0 ? longest : delay;
    }
}
