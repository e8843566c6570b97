package viva.question.interview;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Why something cannot be done with an interview. */
public abstract sealed class InterviewFailure extends RuntimeException {
    private InterviewFailure(String message) {
        super(message);
    }

    /** No interview has this id, or it is none of the caller's business. */
    public static final class UnknownInterview extends InterviewFailure {
        private final String interview;

        public UnknownInterview(String interview) {
            super("no interview has the id '" + interview + "'");
            this.interview = interview;
        }

        public String interview() {
            return interview;
        }
    }

    /** The interview has no such turn. */
    public static final class UnknownTurn extends InterviewFailure {
        private final String interview;
        private final String turn;

        public UnknownTurn(String interview, String turn) {
            super("the interview has no turn '" + turn + "'");
            this.interview = interview;
            this.turn = turn;
        }

        public String interview() {
            return interview;
        }

        public String turn() {
            return turn;
        }
    }

    /** The interview is in a state that does not allow this. */
    public static final class WrongState extends InterviewFailure {
        private final State state;
        private final String needs;

        /** @param needs the states that would allow it, e.g. {@code RUNNING} */
        public WrongState(State state, String needs) {
            super("the interview is " + state.label() + ", it must be " + needs);
            this.state = state;
            this.needs = needs;
        }

        public State state() {
            return state;
        }

        public String needs() {
            return needs;
        }
    }

    /** Another submission answered the turn. */
    public static final class TurnAlreadyAnswered extends InterviewFailure {
        private final UUID turn;

        public TurnAlreadyAnswered(UUID turn) {
            super("the turn was answered already");
            this.turn = turn;
        }

        public UUID turn() {
            return turn;
        }
    }

    /** A newer draft was acknowledged, or another one of the same number. */
    public static final class StaleDraft extends InterviewFailure {
        private final long acknowledged;

        public StaleDraft(long acknowledged) {
            super("draft " + acknowledged + " was acknowledged already");
            this.acknowledged = acknowledged;
        }

        public long acknowledged() {
            return acknowledged;
        }
    }

    /** The deadline and its grace have passed. */
    public static final class DeadlinePassed extends InterviewFailure {
        private final Instant deadline;

        public DeadlinePassed(Instant deadline) {
            super("the deadline was " + deadline);
            this.deadline = deadline;
        }

        public Instant deadline() {
            return deadline;
        }
    }

    /** The question cannot be answered in this programming language, or needs none. */
    public static final class WrongCodeLanguage extends InterviewFailure {
        private final Set<String> known;

        /** @param known languages of the problem; empty when the question is no coding question */
        public WrongCodeLanguage(String language, Set<String> known) {
            super("'" + language + "' is not a language of this question");
            this.known = Set.copyOf(known);
        }

        public Set<String> known() {
            return known;
        }
    }
}
