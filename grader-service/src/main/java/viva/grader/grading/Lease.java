package viva.grader.grading;

import java.util.UUID;

/**
 * The right to grade one answer for a while. Whoever holds the newest lease of a job may finish it; an older lease is
 * worth nothing, so a process that was given up for dead cannot write over another's grade.
 *
 * @param answer id of the answer
 * @param token  of this lease alone
 */
public record Lease(String answer, UUID token) {}
