package viva.question.interview;

import java.time.Instant;

/**
 * What was typed so far.
 *
 * @param seq          grows with each draft of a turn, from 1
 * @param codeLanguage empty unless the question is a coding question
 * @param savedAt      by the server's clock
 */
public record Draft(long seq, String text, String codeLanguage, Instant savedAt) {
    boolean saysTheSameAs(Draft other) {
        return seq == other.seq && text.equals(other.text) && codeLanguage.equals(other.codeLanguage);
    }
}
