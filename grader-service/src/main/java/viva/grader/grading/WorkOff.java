package viva.grader.grading;

import java.time.Clock;
import java.time.Duration;

/**
 * Takes one job off the book and brings it one step on: to its grade, or back into the book to be tried later.
 * A job whose attempts are used up ends {@code Unavailable}; it never ends as a zero.
 */
public final class WorkOff {
    private static final Wording BROKEN = new Wording("评分时出错，已多次重试", "grading failed on our side, several times");
    private static final Wording DIED = new Wording("评分进程多次中断", "the process that graded it ended, several times");

    /** What became of one look at the book. */
    public sealed interface Outcome {
        /** Nothing was due. */
        record Idle() implements Outcome {}

        /** The job has its grade. */
        record Finished(String answer, Grade grade) implements Outcome {}

        /** The job failed and will be tried again. */
        record Deferred(String answer, Duration delay, RuntimeException why) implements Outcome {}

        /** Another process took the job over while this one worked on it; its grade counts, ours is dropped. */
        record Overtaken(String answer) implements Outcome {}
    }

    /** Keeps a lease alive while work goes on; closing ends it. */
    public interface Heartbeat {
        AutoCloseableQuietly keepAlive(Lease lease);
    }

    /** Closes without a checked exception. */
    public interface AutoCloseableQuietly extends AutoCloseable {
        @Override
        void close();
    }

    private final GradeBook book;
    private final GradeAnswer grader;
    private final Heartbeat heartbeat;
    private final RetryPolicy retries;
    private final String worker;
    private final Duration lease;
    private final Clock clock;

    public WorkOff(GradeBook book, GradeAnswer grader, Heartbeat heartbeat, RetryPolicy retries, String worker, Duration lease,
                   Clock clock) {
        this.book = book;
        this.grader = grader;
        this.heartbeat = heartbeat;
        this.retries = retries;
        this.worker = worker;
        this.lease = lease;
        this.clock = clock;
    }

    public Outcome next() {
        return book.take(worker, lease).map(this::work).orElseGet(Outcome.Idle::new);
    }

    private Outcome work(Job job) {
        if (job.attempt() > retries.attempts()) {
            return finish(job, new Grade.Unavailable(DIED, clock.instant()));
        }
        Grade grade;
        try (var _ = heartbeat.keepAlive(job.lease())) {
            grade = grader.grade(job.submission());
        } catch (RuntimeException failure) {
            return failed(job, failure);
        }
        return finish(job, grade);
    }

    private Outcome failed(Job job, RuntimeException failure) {
        if (retries.allowsAnother(job.attempt())) {
            var delay = retries.delayAfter(job.attempt());
            return book.defer(job.lease(), delay)
                    ? new Outcome.Deferred(job.lease().answer(), delay, failure)
                    : new Outcome.Overtaken(job.lease().answer());
        }
        var reason = failure instanceof GradingFailure.ExaminerAway away ? away.reason() : BROKEN;
        return finish(job, new Grade.Unavailable(reason, clock.instant()));
    }

    private Outcome finish(Job job, Grade grade) {
        return book.finish(job.lease(), grade)
                ? new Outcome.Finished(job.lease().answer(), grade)
                : new Outcome.Overtaken(job.lease().answer());
    }
}
