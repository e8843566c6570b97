package viva.question.interview;

import java.time.Instant;
import java.util.UUID;

/**
 * What counts.
 *
 * @param id           the grader knows the answer by it
 * @param clientKey    chosen by the browser that submitted it; empty when made from a draft
 * @param codeLanguage empty unless the question is a coding question
 * @param fromDraft    whether a draft became the answer when the interview ended
 */
public record Answer(UUID id, String clientKey, String text, String codeLanguage, Instant submittedAt, boolean fromDraft) {
    /** Makes a draft count. */
    static Answer of(Draft draft, Instant endedAt) {
        return new Answer(UUID.randomUUID(), "", draft.text(), draft.codeLanguage(), endedAt, true);
    }
}
