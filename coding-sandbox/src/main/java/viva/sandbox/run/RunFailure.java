package viva.sandbox.run;

import java.time.Duration;
import java.util.List;

/** Why a program was not run. None of it is the program's fault. */
public abstract sealed class RunFailure extends RuntimeException {
    private RunFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public static final class UnknownLanguage extends RunFailure {
        private final String language;
        private final List<String> known;

        public UnknownLanguage(String language, List<String> known) {
            super("no language \"" + language + "\" here; known: " + String.join(", ", known), null);
            this.language = language;
            this.known = List.copyOf(known);
        }

        public String language() {
            return language;
        }

        public List<String> known() {
            return known;
        }
    }

    /** All slots are busy and as many as may wait are waiting. */
    public static final class QueueFull extends RunFailure {
        private final int queued;
        private final Duration retryAfter;

        public QueueFull(int queued, Duration retryAfter) {
            super("all slots are busy and " + queued + " programs wait already", null);
            this.queued = queued;
            this.retryAfter = retryAfter;
        }

        public int queued() {
            return queued;
        }

        /** When a place in the queue is likely to be free. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The caller does not want the answer any more. */
    public static final class Cancelled extends RunFailure {
        public Cancelled() {
            super("the caller has gone", null);
        }
    }

    /** The jail could not be set up, or broke before any of the program's code ran. */
    public static final class JailBroken extends RunFailure {
        public JailBroken(String message) {
            super(message, null);
        }

        public JailBroken(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
