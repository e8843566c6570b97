package viva.question.interview;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** Shows an interview as it changes. Every replica sees every change, since it looks at what is kept. */
public final class WatchInterview {
    private static final Duration LOOK = Duration.ofMillis(500);
    /** Looks between two messages when nothing changes: 4.5 s, and what the looks themselves take. */
    private static final int LOOKS = 9;

    private final ReadInterviews interviews;
    private final InterviewStore store;
    private final Deadlines deadlines;

    public WatchInterview(ReadInterviews interviews, InterviewStore store, Deadlines deadlines) {
        this.interviews = interviews;
        this.store = store;
        this.deadlines = deadlines;
    }

    /** Waits for the watcher to leave, at most so long; returns whether they left. */
    public interface Leaving {
        boolean within(Duration time);
    }

    /**
     * Shows the interview at once, after every change, and at least every 5 s; returns when it has ended or the watcher
     * has left. Throws {@link InterviewFailure.UnknownInterview}.
     */
    public void watch(Viewer viewer, UUID interview, Leaving leaving, Consumer<Interview> watcher) {
        while (true) {
            // The revision first: a change between the two reads is then shown twice rather than never.
            var revision = store.revision(interview);
            var now = interviews.find(viewer, interview);
            watcher.accept(now);
            if (now.state() instanceof State.Ended) {
                return;
            }
            for (var looks = 0; looks < LOOKS; looks++) {
                if (leaving.within(LOOK)) {
                    return;
                }
                if (store.revision(interview) != revision || deadlines.isOver(now.standing())) {
                    break;
                }
            }
        }
    }
}
