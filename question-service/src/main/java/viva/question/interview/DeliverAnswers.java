package viva.question.interview;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import viva.question.bank.QuestionBank;

/** Carries answers from the outbox to the grader until it acknowledges them. */
public final class DeliverAnswers {
    private static final Logger LOG = System.getLogger(DeliverAnswers.class.getName());
    private static final int BATCH = 8;

    private final Outbox outbox;
    private final QuestionBank bank;
    private final Grader grader;
    private final InstantSource clock;
    private final Patience patience;
    private final ExecutorService executor;

    /** How long to wait for what. */
    public interface Patience {
        /** For how long an answer belongs to the process that took it; longer than a delivery can take. */
        Duration lease();

        /** Between the first delivery that failed and the second; doubles from there. */
        Duration firstRetry();

        /** Between two deliveries at most. */
        Duration longestRetry();
    }

    public DeliverAnswers(Outbox outbox, QuestionBank bank, Grader grader, InstantSource clock, Patience patience,
                          ExecutorService executor) {
        this.outbox = outbox;
        this.bank = bank;
        this.grader = grader;
        this.clock = clock;
        this.patience = patience;
        this.executor = executor;
    }

    /** Delivers all that is due now. Safe to run at several places at once. */
    public void deliverDue() throws InterruptedException {
        List<Callable<Void>> batch;
        do {
            var now = clock.instant();
            batch = outbox.claim(BATCH, now, now.plus(patience.lease())).stream()
                    .map(handOver -> (Callable<Void>) () -> deliver(handOver)).toList();
            for (var delivery : executor.invokeAll(batch)) {
                if (delivery.state() == Future.State.FAILED) {
                    LOG.log(Level.WARNING, "the outbox is out of reach; the lease will run out", delivery.exceptionNow());
                }
            }
        } while (!batch.isEmpty());
    }

    private Void deliver(Outbox.HandOver handOver) {
        Grader.Receipt receipt;
        try {
            receipt = grader.accept(handOver, bank.published(handOver.turn().question()));
        } catch (RuntimeException bug) {
            // One answer that cannot be delivered must not hold up the others.
            LOG.log(Level.ERROR, "answer " + handOver.answer() + " could not be handed over", bug);
            receipt = new Grader.Receipt.Failed(bug.toString());
        }
        switch (receipt) {
            case Grader.Receipt.Acknowledged _ -> outbox.delivered(handOver.answer(), clock.instant());
            case Grader.Receipt.Failed failed -> {
                var wait = wait(handOver.attempts());
                LOG.log(Level.WARNING, "answer {0} waits {1} for its delivery {2}: {3}", handOver.answer(), wait,
                        handOver.attempts() + 1, failed.problem());
                outbox.postponed(handOver.answer(), clock.instant().plus(wait), failed.problem());
            }
        }
        return null;
    }

    /** Doubles with every attempt, up to the longest. */
    private Duration wait(int attempts) {
        var doubled = patience.firstRetry().multipliedBy(1L << Math.min(attempts - 1, 20));
        return doubled.compareTo(patience.longestRetry()) < 0 ? doubled : patience.longestRetry();
    }
}
