package viva.question;

import io.quarkus.arc.DefaultBean;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;
import viva.question.bank.QuestionBank;
import viva.question.interview.CreateInterview;
import viva.question.interview.Deadlines;
import viva.question.interview.DeliverAnswers;
import viva.question.interview.Grader;
import viva.question.interview.InterviewStore;
import viva.question.interview.Outbox;
import viva.question.interview.ReadInterviews;
import viva.question.interview.SitInterview;
import viva.question.interview.SubmitAnswer;
import viva.question.interview.WatchInterview;

/** The object graph: use cases over the ports, which the adapters serve as beans. */
@ApplicationScoped
public class Wiring {
    private static final Logger LOG = Logger.getLogger(Wiring.class);

    /** The server's clock, in the microseconds that PostgreSQL keeps: what is read back equals what was written. */
    @Produces
    @Singleton
    @DefaultBean
    InstantSource clock() {
        return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Produces
    @Singleton
    Deadlines deadlines(InterviewStore store, InstantSource clock) {
        return new Deadlines(store, clock);
    }

    @Produces
    @Singleton
    CreateInterview createInterview(QuestionBank bank, InterviewStore store, InstantSource clock, InterviewConfig config) {
        return new CreateInterview(bank, store, clock, config.recentInterviews());
    }

    @Produces
    @Singleton
    ReadInterviews readInterviews(QuestionBank bank, InterviewStore store, Deadlines deadlines) {
        return new ReadInterviews(bank, store, deadlines);
    }

    @Produces
    @Singleton
    SitInterview sitInterview(QuestionBank bank, InterviewStore store, Deadlines deadlines, InstantSource clock,
                              DeliverAnswers deliverAnswers, @VirtualThreads ExecutorService executor) {
        return new SitInterview(bank, store, deadlines, clock, soon(deliverAnswers, executor));
    }

    @Produces
    @Singleton
    SubmitAnswer submitAnswer(QuestionBank bank, InterviewStore store, Deadlines deadlines, Grader grader,
                              InstantSource clock, DeliverAnswers deliverAnswers,
                              @VirtualThreads ExecutorService executor) {
        return new SubmitAnswer(bank, store, deadlines, grader, clock, soon(deliverAnswers, executor));
    }

    @Produces
    @Singleton
    WatchInterview watchInterview(ReadInterviews interviews, InterviewStore store, Deadlines deadlines) {
        return new WatchInterview(interviews, store, deadlines);
    }

    @Produces
    @Singleton
    DeliverAnswers deliverAnswers(Outbox outbox, QuestionBank bank, Grader grader, InstantSource clock,
                                  InterviewConfig config, @VirtualThreads ExecutorService executor) {
        return new DeliverAnswers(outbox, bank, grader, clock, config, executor);
    }

    /** Delivers at once instead of with the next round; should it fail, the round is there. */
    private static Runnable soon(DeliverAnswers deliverAnswers, ExecutorService executor) {
        return () -> executor.execute(() -> {
            try {
                deliverAnswers.deliverDue();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException failure) {
                LOG.warn("answers wait for the next round", failure);
            }
        });
    }
}
