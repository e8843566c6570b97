package viva.question.interview;

import java.time.Duration;
import java.time.Instant;

/**
 * Where an interview stands. Each state offers only its legal moves, so an illegal one does not compile.
 *
 * <pre>
 *   Invited ──start──> Running ──finish──> Finished
 *      │                  └──────expire──> Expired
 *      └──abandon──> Abandoned
 * </pre>
 */
public sealed interface State {
    /**
     * What was under way when the clock ran out still counts for this long after the deadline: the last draft or
     * submission that a browser sent in time, but a slow network delivered late.
     */
    Duration GRACE = Duration.ofSeconds(5);

    /** The state's name as failures tell it, e.g. {@code RUNNING}. */
    String label();

    /** Drawn; the clock has not started. */
    record Invited() implements State {
        public Running start(Instant now, Duration length) {
            return new Running(now, now.plus(length));
        }

        public Abandoned abandon(Instant now) {
            return new Abandoned(now);
        }

        @Override
        public String label() {
            return "INVITED";
        }
    }

    /** The clock runs. */
    record Running(Instant startedAt, Instant deadline) implements State {
        public Finished finish(Instant now) {
            return new Finished(startedAt, deadline, now);
        }

        /** It ended at its deadline, whenever that is noticed. */
        public Expired expire() {
            return new Expired(startedAt, deadline, deadline);
        }

        /** Whether deadline and grace have passed. */
        public boolean isOver(Instant now) {
            return !now.isBefore(deadline.plus(GRACE));
        }

        /** Time until the deadline; negative during the grace. */
        public Duration left(Instant now) {
            return Duration.between(now, deadline);
        }

        @Override
        public String label() {
            return "RUNNING";
        }
    }

    /** Nothing changes any more. */
    sealed interface Ended extends State {
        Instant endedAt();
    }

    /** Handed in by the candidate. */
    record Finished(Instant startedAt, Instant deadline, Instant endedAt) implements Ended {
        @Override
        public String label() {
            return "FINISHED";
        }
    }

    /** The deadline passed; acknowledged drafts became the answers. */
    record Expired(Instant startedAt, Instant deadline, Instant endedAt) implements Ended {
        @Override
        public String label() {
            return "EXPIRED";
        }
    }

    /** Given up before it began; its questions were never shown. */
    record Abandoned(Instant endedAt) implements Ended {
        @Override
        public String label() {
            return "ABANDONED";
        }
    }
}
