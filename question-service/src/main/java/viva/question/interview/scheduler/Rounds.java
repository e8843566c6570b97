package viva.question.interview.scheduler;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import viva.question.interview.Deadlines;
import viva.question.interview.DeliverAnswers;

/** What the service does without being asked. Replicas may all do it at once. */
@ApplicationScoped
public class Rounds {
    private final DeliverAnswers deliverAnswers;
    private final Deadlines deadlines;

    Rounds(DeliverAnswers deliverAnswers, Deadlines deadlines) {
        this.deliverAnswers = deliverAnswers;
        this.deadlines = deadlines;
    }

    /** New answers are delivered when they are submitted; this finds what was postponed or left by a dead process. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void deliver() throws InterruptedException {
        deliverAnswers.deliverDue();
    }

    /** Expires the interviews nobody looks at. */
    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void expire() {
        deadlines.sweep();
    }
}
