package viva.question.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Where interviews are kept. Every method is one transaction, on disk when it returns; a decision that throws changes
 * nothing. Decisions about one interview come one after the other, over all replicas.
 */
public interface InterviewStore {
    /** Keeps a new interview. The same key of the same candidate returns the interview kept first, unchanged. */
    Interview create(Interview invited, String clientKey);

    /** The interview of an earlier {@link #create} with this key. */
    Optional<Interview> created(String candidate, String clientKey);

    /** Throws {@link InterviewFailure.UnknownInterview}. */
    Interview find(UUID interview);

    /** Throws {@link InterviewFailure.UnknownInterview}. */
    Standing standing(UUID interview);

    /**
     * Decides about an interview and keeps what was decided: the interview, its timeline, and the answers to hand over
     * in the {@link Outbox}. Throws {@link InterviewFailure.UnknownInterview}.
     */
    Interview change(UUID interview, Function<Interview, Change> decision);

    /**
     * Takes a draft for one turn: the way for what happens every few seconds. The turn must not get another draft or
     * answer, nor the interview another state, until this is kept; other turns may. When the turn is changed, a
     * {@code DRAFTED} event goes to the timeline. Does not count as a new {@link #revision}.
     * Throws {@link InterviewFailure.UnknownInterview}, {@link InterviewFailure.UnknownTurn}.
     */
    Turn draft(UUID interview, UUID turn, DraftDecision decision);

    /** Decides whether a turn takes a draft; returns the turn with it. */
    interface DraftDecision {
        Turn decide(Standing interview, Turn turn);
    }

    /**
     * Decides about one running interview whose deadline lies before an instant, if there is one that nobody else is
     * deciding about right now. Returns whether there was.
     */
    boolean changeOverdue(Instant deadlineBefore, Function<Interview, Change> decision);

    /** Newest first; those after the cursor. Empty candidate: everyone's. */
    List<Standing> list(Optional<String> candidate, Optional<Cursor> after, int size);

    /** A place in the list: the interview last seen. */
    record Cursor(Instant createdAt, UUID id) {}

    /** Ids of the questions of a candidate's latest interviews that were not abandoned. */
    Set<String> recentQuestions(String candidate, int interviews);

    /** In order. Throws {@link InterviewFailure.UnknownInterview}. */
    List<TimelineEvent> timeline(UUID interview);

    /** A number that grows when the interview changes. Throws {@link InterviewFailure.UnknownInterview}. */
    long revision(UUID interview);
}
