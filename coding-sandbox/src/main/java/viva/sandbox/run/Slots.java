package viva.sandbox.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/** How many programs run at once, and the bounded queue before them: first come, first served. */
public final class Slots {
    private final int count;
    private final int queueLimit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Object> waiting = new ArrayList<>();
    private int busy;
    /** Moving average of how long a slot is held. */
    private Duration typicalHold = Duration.ofSeconds(1);

    public Slots(int count, int queueLimit) {
        if (count < 1 || queueLimit < 0) {
            throw new IllegalArgumentException("count " + count + ", queueLimit " + queueLimit);
        }
        this.count = count;
        this.queueLimit = queueLimit;
    }

    public int count() {
        return count;
    }

    public int queued() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a slot; closing it gives it back.
     *
     * @param position told how many are before this one, whenever that changes; never when there is no wait
     * @throws RunFailure.QueueFull when too many wait already
     * @throws RunFailure.Cancelled when the caller goes while waiting
     */
    public Slot take(Cancellation cancellation, IntConsumer position) {
        var me = new Object();
        try (var _ = cancellation.onCancel(this::wake)) {
            lock.lock();
            try {
                if (busy == count || !waiting.isEmpty()) {
                    if (waiting.size() >= queueLimit) {
                        throw new RunFailure.QueueFull(waiting.size(), retryAfter());
                    }
                    waiting.add(me);
                    awaitTurn(me, cancellation, position);
                }
                busy++;
                return new Slot(System.nanoTime());
            } finally {
                waiting.remove(me);
                moved.signalAll();
                lock.unlock();
            }
        }
    }

    private void awaitTurn(Object me, Cancellation cancellation, IntConsumer position) {
        var told = -1;
        while (busy == count || waiting.getFirst() != me) {
            var before = waiting.indexOf(me);
            if (before != told) {
                told = before;
                lock.unlock(); // the listener's own time must not hold the others up
                try {
                    position.accept(before);
                } finally {
                    lock.lock();
                }
                continue;
            }
            try {
                moved.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RunFailure.Cancelled();
            }
            cancellation.check();
        }
    }

    private void wake() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Until the head of a full queue has got its slot, half a second at least. */
    private Duration retryAfter() {
        var wait = typicalHold.dividedBy(count);
        return wait.compareTo(Duration.ofMillis(500)) < 0 ? Duration.ofMillis(500) : wait;
    }

    /** The right to run one program. */
    public final class Slot implements AutoCloseable {
        private final long since;
        private boolean given;

        private Slot(long since) {
            this.since = since;
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (!given) {
                    given = true;
                    busy--;
                    var held = Duration.ofNanos(System.nanoTime() - since);
                    typicalHold = typicalHold.multipliedBy(3).plus(held).dividedBy(4);
                    moved.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
