package viva.vision.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LanesTest {
    @Test
    void whatComesWhenLaneAndQueueAreFullIsTurnedAwayAndLaterComersAreServed() throws Exception {
        try (var lanes = new Lanes(1, 1); var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // Given one run in the lane and one in the queue
            var begun = new CountDownLatch(1);
            var release = new CountDownLatch(1);
            var first = CompletableFuture.supplyAsync(() -> lanes.on(() -> {
                begun.countDown();
                release.await();
                return "first";
            }), callers);
            begun.await();
            var second = CompletableFuture.supplyAsync(() -> lanes.on(() -> "second"), callers);
            await().until(() -> lanes.waiting() == 1);

            // When
            assertThatThrownBy(() -> lanes.on(() -> "third")).isInstanceOfSatisfying(DemoFailure.QueueFull.class,
                    full -> assertThat(full.queued()).isEqualTo(1));
            release.countDown();

            // Then
            assertThat(first.join()).isEqualTo("first");
            assertThat(second.join()).isEqualTo("second");
            assertThat(lanes.<String>on(() -> "fourth")).isEqualTo("fourth");
        }
    }

    @Test
    void workRunsOnAPlatformThreadAndItsFailureReachesTheCaller() {
        try (var lanes = new Lanes(1, 1)) {
            assertThat(lanes.<Boolean>on(() -> Thread.currentThread().isVirtual())).isFalse();
            assertThatThrownBy(() -> lanes.on(() -> {
                throw new DemoFailure.UnknownDemo("x");
            })).isInstanceOf(DemoFailure.UnknownDemo.class);
        }
    }
}
