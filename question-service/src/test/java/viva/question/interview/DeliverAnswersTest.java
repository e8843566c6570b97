package viva.question.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static viva.question.interview.Interviews.NOON;
import static viva.question.interview.Interviews.answer;
import static viva.question.interview.Interviews.invited;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import viva.question.bank.InMemoryQuestionBank;
import viva.question.bank.PublishedQuestion;
import viva.question.bank.Samples;

class DeliverAnswersTest {
    private final InMemoryQuestionBank bank = new InMemoryQuestionBank();
    private final InMemoryInterviewStore store = new InMemoryInterviewStore();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final List<UUID> delivered = new CopyOnWriteArrayList<>();
    private Instant now = NOON;
    private Grader.Receipt receipt = new Grader.Receipt.Acknowledged();

    private final DeliverAnswers deliverAnswers = new DeliverAnswers(store, bank, new Grader() {
        @Override
        public Optional<Suggestion> missedPoint(PublishedQuestion question, String text) {
            return Optional.empty();
        }

        @Override
        public Receipt accept(Outbox.HandOver handOver, PublishedQuestion question) {
            delivered.add(handOver.answer());
            return receipt;
        }
    }, () -> now, new DeliverAnswers.Patience() {
        @Override
        public Duration lease() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration firstRetry() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration longestRetry() {
            return Duration.ofSeconds(4);
        }
    }, executor);

    @BeforeEach
    void aBank() {
        bank.publish(Samples.bank());
    }

    @AfterEach
    void stop() {
        executor.close();
    }

    @Test
    void everyAnswerIsDeliveredOnce() throws InterruptedException {
        // Given
        var answers = java.util.stream.IntStream.range(0, 20).mapToObj(_ -> submitted()).toList();
        // When
        deliverAnswers.deliverDue();
        deliverAnswers.deliverDue();
        // Then
        assertThat(delivered).containsExactlyInAnyOrderElementsOf(answers);
    }

    @Test
    void aGraderThatIsAwayIsAskedAgainAfterOneTwoFourAndFourSeconds() throws InterruptedException {
        // Given
        receipt = new Grader.Receipt.Failed("away");
        submitted();
        // When
        var attempts = new java.util.ArrayList<Long>();
        for (var second = 0L; second <= 12; second++) {
            var before = delivered.size();
            now = NOON.plusSeconds(second);
            deliverAnswers.deliverDue();
            if (delivered.size() > before) {
                attempts.add(second);
            }
        }
        // Then
        assertThat(attempts).containsExactly(0L, 1L, 3L, 7L, 11L);
    }

    @Test
    void anAnswerTakenByAProcessThatDiedIsDeliveredAfterItsLease() throws InterruptedException {
        // Given
        var answer = submitted();
        store.claim(10, NOON, NOON.plusSeconds(15));
        // When
        now = NOON.plusSeconds(14);
        deliverAnswers.deliverDue();
        var before = List.copyOf(delivered);
        now = NOON.plusSeconds(15);
        deliverAnswers.deliverDue();
        // Then
        assertThat(before).isEmpty();
        assertThat(delivered).containsExactly(answer);
    }

    private UUID submitted() {
        var interview = store.create(invited(UUID.randomUUID().toString(), NOON), "key-0001");
        store.change(interview.id(), i -> i.start(NOON));
        var answer = answer("key-0001", "yes", NOON);
        store.change(interview.id(), i -> i.submit(i.turns().getFirst().id(), answer, Optional.empty()));
        return answer.id();
    }
}
