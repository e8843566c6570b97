package viva.grader;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import viva.grader.grading.GradeAnswer;
import viva.grader.grading.GradeBook;
import viva.grader.grading.Lease;
import viva.grader.grading.RetryPolicy;
import viva.grader.grading.WorkOff;

/**
 * The threads that work the grade book off. Each takes a job, grades it with no transaction open, and writes the grade;
 * meanwhile a heartbeat keeps the lease alive. What a killed process held falls to another when its lease ends, or to the
 * same process when it starts again.
 */
@ApplicationScoped
public class GradingWorkers {
    private static final Logger LOG = Logger.getLogger(GradingWorkers.class);
    private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);
    private static final int HEARTBEATS_A_LEASE = 3;

    private final GradeBook book;
    private final GraderConfig config;
    private final WorkOff workOff;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("grading-heartbeat").factory());
    private volatile boolean stopping;

    GradingWorkers(GradeBook book, GradeAnswer grader, GraderConfig config, Clock clock) {
        this.book = book;
        this.config = config;
        var retries = new RetryPolicy(config.retries().attempts(), config.retries().first(), config.retries().longest());
        this.workOff = new WorkOff(book, grader, this::keepAlive, retries, config.instance(), config.lease(), clock);
    }

    void start(@Observes StartupEvent event) {
        int left = book.release(config.instance());
        LOG.infof("grading as %s, %d answers waiting, %d taken up from an earlier life", config.instance(), book.unfinished(), left);
        for (int i = 0; i < config.workers(); i++) {
            threads.add(Thread.ofPlatform().daemon().name("grading-" + i).start(this::work));
        }
    }

    /** Tells idle workers that there is something to do. */
    public void wake() {
        bell.release();
    }

    private void work() {
        while (!stopping) {
            try {
                switch (workOff.next()) {
                    case WorkOff.Outcome.Idle _ -> rest();
                    case WorkOff.Outcome.Finished(var answer, var grade) -> LOG.infof("graded %s: %s", answer, grade.getClass().getSimpleName());
                    case WorkOff.Outcome.Deferred(var answer, var delay, var why) -> LOG.warnf(why, "grading %s failed, again in %s", answer, delay);
                    case WorkOff.Outcome.Overtaken(var answer) -> LOG.warnf("the lease of %s was lost; another process grades it", answer);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                // The book itself is away. The job, if one was taken, comes back when its lease ends.
                LOG.errorf(failure, "the grade book cannot be reached");
                pause();
            }
        }
    }

    private void rest() throws InterruptedException {
        if (bell.tryAcquire(config.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private void pause() {
        try {
            rest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private WorkOff.AutoCloseableQuietly keepAlive(Lease lease) {
        var period = config.lease().dividedBy(HEARTBEATS_A_LEASE).toMillis();
        var beat = heart.scheduleAtFixedRate(() -> beat(lease), period, period, TimeUnit.MILLISECONDS);
        return () -> beat.cancel(false);
    }

    private void beat(Lease lease) {
        try {
            if (!book.renew(lease, config.lease())) {
                LOG.warnf("the lease of %s is no longer ours", lease.answer());
            }
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "the lease of %s could not be renewed", lease.answer());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        for (var thread : threads) {
            thread.join(PATIENCE_AT_END);
            thread.interrupt();
        }
        heart.shutdownNow();
        book.release(config.instance());
    }
}
