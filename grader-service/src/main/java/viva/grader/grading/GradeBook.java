package viva.grader.grading;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Answers handed in, the work still to do on them, and their grades. Every method is one transaction; none is held open
 * while an answer is being graded. Time is the book's clock.
 */
public interface GradeBook {
    /**
     * Enters an answer with a pending grade and a job that is due at once. If the answer is there already nothing
     * changes and its entry is returned, whatever the second submission says.
     */
    GradeRecord submit(Submission submission);

    /**
     * Takes the job that has been due longest and that nobody holds a live lease of. Two callers never get the same job
     * while its lease lives.
     *
     * @param worker who takes it, e.g. the name of the process
     */
    Optional<Job> take(String worker, Duration lease);

    /** Prolongs a lease from now; false when it is no longer the job's newest. */
    boolean renew(Lease lease, Duration duration);

    /** Writes the grade and its receipt, and ends the job; false, changing nothing, when the lease is no longer the newest. */
    boolean finish(Lease lease, Grade grade);

    /** Gives a job back, to be due again after the delay; false when the lease is no longer the newest. */
    boolean defer(Lease lease, Duration delay);

    /** Frees the leases a worker left behind when it died, and returns how many. To be called before it takes any. */
    int release(String worker);

    /** Entries of an interview in the order the answers came in; empty when there are none. */
    List<GradeRecord> ofInterview(String interview);

    /** The newest receipt of an answer: its entry as it was graded; empty while pending or when unknown. */
    Optional<GradeRecord> receipt(String answer);

    /** How many answers wait for a grade or are being graded. */
    int unfinished();
}
