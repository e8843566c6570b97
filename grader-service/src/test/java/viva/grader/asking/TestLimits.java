package viva.grader.asking;

import java.time.Duration;

/** Limits a test can change one by one. */
public record TestLimits(int pointsACall, int atOnce, int samples, int tries, Duration pause, Duration callTimeout, Duration answerTimeout,
                         int contextTokens, int replyTokens, double apart, double opposed) implements Limits {
    public static final TestLimits USUAL = new TestLimits(1, 4, 1, 3, Duration.ofMillis(5), Duration.ofSeconds(60), Duration.ofSeconds(90), 16384, 1024, 3, 0.5);

    public TestLimits callTimeout(Duration timeout) {
        return new TestLimits(pointsACall, atOnce, samples, tries, pause, timeout, answerTimeout, contextTokens, replyTokens, apart, opposed);
    }

    public TestLimits samples(int many) {
        return new TestLimits(pointsACall, atOnce, many, tries, pause, callTimeout, answerTimeout, contextTokens, replyTokens, apart, opposed);
    }

    public TestLimits calls(int points, int once) {
        return new TestLimits(points, once, samples, tries, pause, callTimeout, answerTimeout, contextTokens, replyTokens, apart, opposed);
    }

    public TestLimits contextTokens(int tokens) {
        return new TestLimits(pointsACall, atOnce, samples, tries, pause, callTimeout, answerTimeout, tokens, replyTokens, apart, opposed);
    }
}
