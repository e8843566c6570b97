package viva.question.interview;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import viva.question.bank.QuestionBank;

/** What a candidate does in the room, apart from submitting: start, type, hand in, be recorded. */
public final class SitInterview {
    private final QuestionBank bank;
    private final InterviewStore store;
    private final Deadlines deadlines;
    private final InstantSource clock;
    private final Runnable handedOver;

    /** @param handedOver told when answers wait in the outbox */
    public SitInterview(QuestionBank bank, InterviewStore store, Deadlines deadlines, InstantSource clock,
                        Runnable handedOver) {
        this.bank = bank;
        this.store = store;
        this.deadlines = deadlines;
        this.clock = clock;
        this.handedOver = handedOver;
    }

    /** Starts the clock; idempotent. Throws {@link InterviewFailure}. */
    public Interview start(Viewer viewer, UUID interview) {
        viewer.isCandidateOf(deadlines.current(interview).invitation());
        return store.change(interview, i -> i.start(clock.instant()));
    }

    /** Keeps what was typed so far; once this returns it is never lost. Throws {@link InterviewFailure}. */
    public Draft saveDraft(Viewer viewer, UUID interview, UUID turn, long seq, String text, String codeLanguage) {
        var draft = new Draft(seq, text, codeLanguage, clock.instant());
        try {
            return store.draft(interview, turn, (standing, open) -> {
                viewer.isCandidateOf(standing.invitation());
                Rules.running(standing.state(), draft.savedAt());
                CodeLanguages.check(codeLanguage, bank.published(open.question()));
                return open.drafted(draft);
            }).draft().orElseThrow();
        } catch (InterviewFailure.DeadlinePassed passed) {
            // The refusal changed nothing; the deadline it ran into is applied now.
            deadlines.current(interview);
            throw passed;
        }
    }

    /** Hands the interview in; idempotent. Throws {@link InterviewFailure.UnknownInterview}. */
    public Interview finish(Viewer viewer, UUID interview) {
        viewer.isCandidateOf(deadlines.current(interview).invitation());
        var finished = store.change(interview, i -> i.finish(clock.instant()));
        handedOver.run();
        return finished;
    }

    /** What a browser saw. @param detail a JSON object */
    public record Seen(TimelineEvent.Kind kind, Optional<UUID> turn, String detail) {}

    /** Appends what the browser saw, all or nothing. Throws {@link InterviewFailure}. */
    public void record(Viewer viewer, UUID interview, List<Seen> seen) {
        viewer.isCandidateOf(deadlines.current(interview).invitation());
        var now = clock.instant();
        var events = seen.stream().map(s -> new TimelineEvent(s.kind(), s.turn(), now, s.detail())).toList();
        store.change(interview, i -> i.record(events, now));
    }
}
