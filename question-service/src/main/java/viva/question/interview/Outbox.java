package viva.question.interview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Answers on their way to grading. {@link InterviewStore#change} puts them in, in the transaction that makes them
 * count. Every method is one transaction.
 */
public interface Outbox {
    /**
     * Takes answers that are due, at most so many, and leases them: nobody else gets them before {@code leasedUntil},
     * and anybody does after it, should the taker die.
     */
    List<HandOver> claim(int atMost, Instant now, Instant leasedUntil);

    /** An answer to hand over. @param attempts how often it was claimed, this time included */
    record HandOver(Invitation invitation, Turn turn, int attempts) {
        UUID answer() {
            return turn.answer().orElseThrow().id();
        }
    }

    /** The grader has it; never to be claimed again. */
    void delivered(UUID answer, Instant at);

    /** It did not get through; due again later. */
    void postponed(UUID answer, Instant dueAt, String problem);
}
