package viva.grader.grading;

/**
 * An answer to be graded, held under a lease.
 *
 * @param attempt counts from 1; those that ended with the process are counted too
 */
public record Job(Lease lease, Submission submission, int attempt) {}
