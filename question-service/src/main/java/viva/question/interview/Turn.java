package viva.question.interview;

import java.util.Optional;
import java.util.UUID;
import viva.question.bank.QuestionRef;
import viva.question.bank.Text;

/**
 * One question or follow-up put to the candidate.
 *
 * @param ordinal  place of the question among the questions drawn, from 0; a follow-up has its question's
 * @param question in the version the interview keeps; for a follow-up, the question it belongs to
 */
public record Turn(UUID id, int ordinal, QuestionRef question, Optional<FollowUp> followUp, Optional<Draft> draft,
                   Optional<Answer> answer) {

    /** A further question about a point an answer missed. @param ofTurn the turn answered @param point id in the rubric */
    public record FollowUp(UUID ofTurn, String point, Text prompt) {}

    /** A question not shown yet. */
    public static Turn of(QuestionRef question, int ordinal) {
        return new Turn(UUID.randomUUID(), ordinal, question, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A follow-up to this turn. */
    Turn followedUp(String point, Text prompt) {
        return new Turn(UUID.randomUUID(), ordinal, question, Optional.of(new FollowUp(id, point, prompt)),
                Optional.empty(), Optional.empty());
    }

    /**
     * Takes a newer draft. The draft that was taken last may come again: then nothing changes. Throws
     * {@link InterviewFailure.TurnAlreadyAnswered}, {@link InterviewFailure.StaleDraft}.
     */
    public Turn drafted(Draft newer) {
        open();
        if (draft.isPresent() && draft.get().saysTheSameAs(newer)) {
            return this;
        }
        if (draft.isPresent() && draft.get().seq() >= newer.seq()) {
            throw new InterviewFailure.StaleDraft(draft.get().seq());
        }
        return new Turn(id, ordinal, question, followUp, Optional.of(newer), answer);
    }

    /** Throws {@link InterviewFailure.TurnAlreadyAnswered}. */
    Turn answered(Answer by) {
        open();
        return new Turn(id, ordinal, question, followUp, draft, Optional.of(by));
    }

    /** Whether this very submission was taken before. */
    boolean wasAnsweredBy(String clientKey) {
        return answer.isPresent() && answer.get().clientKey().equals(clientKey);
    }

    /** The draft, when it would count as an answer. */
    Optional<Draft> countingDraft() {
        return answer.isPresent() ? Optional.empty() : draft.filter(d -> !d.text().isBlank());
    }

    private void open() {
        if (answer.isPresent()) {
            throw new InterviewFailure.TurnAlreadyAnswered(id);
        }
    }
}
