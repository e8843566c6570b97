package viva.question.interview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import viva.question.bank.PublishedQuestion;
import viva.question.bank.QuestionBank;
import viva.question.bank.Template.Mode;

/** What may be read of interviews, and by whom. */
public final class ReadInterviews {
    private final QuestionBank bank;
    private final InterviewStore store;
    private final Deadlines deadlines;

    public ReadInterviews(QuestionBank bank, InterviewStore store, Deadlines deadlines) {
        this.bank = bank;
        this.store = store;
        this.deadlines = deadlines;
    }

    /** Throws {@link InterviewFailure.UnknownInterview}. */
    public Interview find(Viewer viewer, UUID interview) {
        var found = deadlines.current(interview);
        viewer.mayRead(found.invitation());
        return found;
    }

    /** Newest first. @param candidate whose; empty for everyone's */
    public List<Standing> list(Optional<String> candidate, Optional<InterviewStore.Cursor> after, int size) {
        return store.list(candidate, after, size).stream().map(deadlines::current).toList();
    }

    /** In order; the candidate may read it once the interview has ended. Throws {@link InterviewFailure}. */
    public List<TimelineEvent> timeline(Viewer viewer, UUID interview) {
        var found = find(viewer, interview);
        if (!viewer.readsAll() && !(found.state() instanceof State.Ended)) {
            throw new InterviewFailure.WrongState(found.state(), "FINISHED, EXPIRED or ABANDONED");
        }
        return store.timeline(interview);
    }

    /**
     * What the interview is graded against, each question once: all of it when it has ended; in practice, what was
     * answered so far. Questions of an abandoned interview were never shown and stay unseen.
     * Throws {@link InterviewFailure}.
     */
    public List<PublishedQuestion> rubrics(Viewer viewer, UUID interview) {
        var found = find(viewer, interview);
        return found.turns().stream()
                .filter(turn -> viewer.readsAll() || mayKnow(found, turn))
                .map(Turn::question).distinct().map(bank::published).toList();
    }

    private static boolean mayKnow(Interview interview, Turn turn) {
        return switch (interview.state()) {
            case State.Finished _, State.Expired _ -> true;
            case State.Abandoned _ -> false;
            case State.Running _ when interview.invitation().template().mode() == Mode.PRACTICE ->
                    turn.followUp().isEmpty() && turn.answer().isPresent();
            case State.Running _, State.Invited _ ->
                    throw new InterviewFailure.WrongState(interview.state(), "FINISHED or EXPIRED");
        };
    }
}
