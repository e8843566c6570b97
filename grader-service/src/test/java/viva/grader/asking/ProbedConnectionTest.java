package viva.grader.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import viva.grader.TestClock;
import viva.grader.grading.Wording;

class ProbedConnectionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Connection.State READY = new Connection.State.Ready(new NoChat());
    private static final Connection.State AWAY = new Connection.State.Away(new Wording("不在", "away"), true);
    private static final Connection.State WRONG = new Connection.State.Away(new Wording("错", "wrong"), false);

    private final TestClock clock = new TestClock();
    private final List<Connection.State> told = new CopyOnWriteArrayList<>();

    @Test
    void startingDoesNotWaitButAskingDoes() throws Exception {
        // Given
        var looked = new CountDownLatch(1);
        var connection = connection(PATIENCE, () -> {
            await(looked);
            return READY;
        });
        // When
        connection.start();
        var before = connection.now();
        looked.countDown();
        // Then
        assertThat(before).isInstanceOf(Connection.State.Away.class);
        assertThat(connection.settled()).isEqualTo(READY);
        assertThat(told).containsExactly(READY);
    }

    @Test
    void aProbeThatTakesTooLongIsNotWaitedFor() throws Exception {
        // Given
        var never = new CountDownLatch(1);
        var connection = connection(Duration.ofMillis(20), () -> {
            await(never);
            return READY;
        });
        // When
        connection.start();
        // Then
        assertThat(connection.settled()).isInstanceOf(Connection.State.Away.class);
        never.countDown();
    }

    @Test
    void whatWasLostIsLookedAtAgainAWhileLater() throws Exception {
        // Given
        var connection = connection(PATIENCE, List.of(READY, AWAY, READY));
        connection.start();
        connection.settled();
        // When
        connection.lost(new AskingFailure.Busy(503, java.util.Optional.empty(), null));
        var atOnce = connection.settled();
        clock.forward(AGAIN);
        var later = connection.settled();
        clock.forward(AGAIN);
        var muchLater = connection.settled();
        // Then
        assertThat(atOnce).isInstanceOfSatisfying(Connection.State.Away.class, a -> assertThat(a.reason().en()).contains("503"));
        assertThat(later).isEqualTo(AWAY);
        assertThat(muchLater).isEqualTo(READY);
        assertThat(told).hasSize(4);
    }

    @Test
    void aWrongSettingIsNotLookedAtAgain() throws Exception {
        // Given
        var connection = connection(PATIENCE, List.of(WRONG, READY));
        connection.start();
        connection.settled();
        // When
        clock.forward(AGAIN.multipliedBy(10));
        // Then
        assertThat(connection.settled()).isEqualTo(WRONG);
    }

    private ProbedConnection connection(Duration patience, List<Connection.State> states) {
        Queue<Connection.State> next = new ArrayDeque<>(states);
        return connection(patience, next::remove);
    }

    private ProbedConnection connection(Duration patience, ProbedConnection.Probe probe) {
        return new ProbedConnection(probe, patience, AGAIN, clock, told::add);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class NoChat implements Chat {
        @Override
        public String model() {
            return "none";
        }

        @Override
        public String place() {
            return "nowhere";
        }

        @Override
        public ReplyFormat format() {
            return ReplyFormat.PLAIN;
        }

        @Override
        public Reply ask(Prompt prompt, int sample) {
            throw new AssertionError("nobody asks here");
        }
    }
}
