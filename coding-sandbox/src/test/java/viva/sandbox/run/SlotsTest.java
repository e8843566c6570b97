package viva.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private final Slots slots = new Slots(1, 2);

    @Test
    void aFreeSlotIsGivenWithoutAWord() {
        // Given
        var told = new ArrayList<Integer>();

        // When
        var slot = slots.take(new Cancellation(), told::add);
        slot.close();
        slot.close();

        // Then
        assertThat(told).isEmpty();
        assertThatThrownBy(() -> {
            slots.take(new Cancellation(), told::add);
            new Slots(1, 0).take(new Cancellation(), told::add);
            throw new IllegalStateException("one slot was given twice over");
        }).hasMessage("one slot was given twice over");
    }

    @Test
    void whoWaitsIsServedInOrderAndToldTheirPlace() {
        // Given
        var first = slots.take(new Cancellation(), _ -> {});
        var order = Collections.synchronizedList(new ArrayList<String>());
        var second = waiting("b", order, new Cancellation());
        await().until(() -> slots.queued() == 1);
        var third = waiting("c", order, new Cancellation());
        await().until(() -> order.contains("c 1"));

        // When
        first.close();
        var slot = second.join();
        await().until(() -> order.contains("c 0"));
        slot.close();
        third.join().close();

        // Then
        assertThat(order).containsSubsequence("b 0", "c 1", "c 0", "c runs").contains("b runs");
        assertThat(slots.queued()).isZero();
    }

    @Test
    void aFullQueueTurnsAway() {
        // Given
        var running = slots.take(new Cancellation(), _ -> {});
        var one = waiting("b", new ArrayList<>(), new Cancellation());
        var two = waiting("c", new ArrayList<>(), new Cancellation());
        await().until(() -> slots.queued() == 2);

        // Then
        assertThatThrownBy(() -> slots.take(new Cancellation(), _ -> {}))
                .isInstanceOfSatisfying(RunFailure.QueueFull.class, f -> {
                    assertThat(f.queued()).isEqualTo(2);
                    assertThat(f.retryAfter()).isPositive();
                });
        running.close();
        CompletableFuture.anyOf(one, two).join();
    }

    @Test
    void whoGoesAwayIsNotWaitedFor() {
        // Given
        var running = slots.take(new Cancellation(), _ -> {});
        var cancellation = new Cancellation();
        var gone = waiting("b", new ArrayList<>(), cancellation);
        await().until(() -> slots.queued() == 1);

        // When
        cancellation.cancel();

        // Then
        assertThatThrownBy(gone::join).isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(RunFailure.Cancelled.class);
        assertThat(slots.queued()).isZero();
        running.close();
        slots.take(new Cancellation(), _ -> {}).close();
    }

    private CompletableFuture<Slots.Slot> waiting(String name, List<String> order, Cancellation cancellation) {
        return CompletableFuture.supplyAsync(() -> {
            var slot = slots.take(cancellation, before -> order.add(name + " " + before));
            order.add(name + " runs");
            return slot;
        }, Thread::startVirtualThread);
    }
}
