package viva.question.interview;

import java.time.InstantSource;
import java.util.UUID;

/** Applies deadlines that have passed: to an interview someone asks for, and to those nobody looks at. */
public final class Deadlines {
    private final InterviewStore store;
    private final InstantSource clock;

    public Deadlines(InterviewStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The interview as it stands by the clock. Throws {@link InterviewFailure.UnknownInterview}. */
    Interview current(UUID interview) {
        var found = store.find(interview);
        return isOver(found.standing()) ? store.change(interview, i -> i.settle(clock.instant())) : found;
    }

    /** The same without turns. */
    Standing current(Standing standing) {
        return isOver(standing) ? current(standing.invitation().id()).standing() : standing;
    }

    boolean isOver(Standing standing) {
        return standing.state() instanceof State.Running running && running.isOver(clock.instant());
    }

    /** Expires what is overdue, one interview a transaction; replicas share the work. Returns how many. */
    public int sweep() {
        var expired = 0;
        while (store.changeOverdue(clock.instant().minus(State.GRACE), i -> i.settle(clock.instant()))) {
            expired++;
        }
        return expired;
    }
}
