package viva.question.interview;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import viva.question.bank.QuestionBank;

/** Makes a text the answer of a turn. The grader is asked for a follow-up first, while no transaction is open. */
public final class SubmitAnswer {
    private final QuestionBank bank;
    private final InterviewStore store;
    private final Deadlines deadlines;
    private final Grader grader;
    private final InstantSource clock;
    private final Runnable handedOver;

    /** @param handedOver told when answers wait in the outbox */
    public SubmitAnswer(QuestionBank bank, InterviewStore store, Deadlines deadlines, Grader grader, InstantSource clock,
                        Runnable handedOver) {
        this.bank = bank;
        this.store = store;
        this.deadlines = deadlines;
        this.grader = grader;
        this.clock = clock;
        this.handedOver = handedOver;
    }

    /** What a candidate submits. @param clientKey the same key again changes nothing */
    public record Submission(UUID interview, UUID turn, String text, String codeLanguage, String clientKey) {}

    /** What became of it. @param next the turn to show next; empty when all are answered */
    public record Outcome(Interview interview, Optional<Turn> next) {}

    /** Keeps the answer, its follow-up, and its place in the outbox, all or nothing. Throws {@link InterviewFailure}. */
    public Outcome submit(Viewer viewer, Submission submission) {
        // The instant that counts: looking for a follow-up must not make an answer late.
        var received = clock.instant();
        var before = deadlines.current(submission.interview());
        viewer.isCandidateOf(before.invitation());
        var missed = missed(before, submission, received);
        var answer = new Answer(UUID.randomUUID(), submission.clientKey(), submission.text(), submission.codeLanguage(),
                received, false);
        var after = store.change(submission.interview(), now -> now.submit(submission.turn(), answer, missed));
        handedOver.run();
        return new Outcome(after, after.next(submission.turn()));
    }

    private Optional<Missed> missed(Interview interview, Submission submission, Instant received) {
        var turn = interview.turn(submission.turn());
        if (turn.answer().isPresent()) {
            return Optional.empty();
        }
        var question = bank.published(turn.question());
        CodeLanguages.check(submission.codeLanguage(), question);
        if (submission.text().isBlank() || !interview.mayFollowUp(turn, question.question().task(), received)) {
            return Optional.empty();
        }
        return grader.missedPoint(question, submission.text()).flatMap(suggestion -> question.question().rubric()
                .point(suggestion.point()).map(point -> new Missed(point, suggestion.lead())));
    }
}
