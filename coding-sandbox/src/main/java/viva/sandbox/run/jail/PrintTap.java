package viva.sandbox.run.jail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import viva.sandbox.run.Bytes;
import viva.sandbox.run.Plain;

/**
 * Drains what a program prints, so that it never blocks on a full pipe: keeps the beginning, counts the rest. The
 * harness ends what belongs to one answer with a mark. A program that prints marks of its own cuts its own text short.
 */
final class PrintTap implements Runnable {
    private static final int MARK = 0x1e;
    private static final int KEPT = 64 << 10;
    /** A mark that was announced is in the pipe already; it is missing only where the program closed its end. */
    private static final long MARK_PATIENCE_MILLIS = 200;

    private final InputStream in;
    private final Bytes most;
    private final Runnable flooded;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int marks;
    private long sinceReset;
    private boolean ended;

    /** @param most bytes between two resets before {@code flooded} is called */
    PrintTap(InputStream in, Bytes most, Runnable flooded) {
        this.in = in;
        this.most = most;
        this.flooded = flooded;
    }

    @Override
    public void run() {
        var buffer = new byte[16 << 10];
        try {
            for (int n; (n = in.read(buffer)) >= 0; ) {
                take(buffer, n);
            }
        } catch (IOException closedByUs) {
            // the cell was closed while we read: the end as well
        } finally {
            lock.lock();
            ended = true;
            arrived.signalAll();
            lock.unlock();
        }
    }

    private void take(byte[] buffer, int n) {
        boolean flood;
        lock.lock();
        try {
            for (int i = 0; i < n; i++) {
                if (buffer[i] == MARK) {
                    marks++;
                }
                if (text.size() < KEPT) {
                    text.write(buffer[i]);
                } else if (buffer[i] == MARK) {
                    text.write(MARK); // the end is kept even where the text is not
                }
            }
            sinceReset += n;
            flood = sinceReset > most.count();
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
        if (flood) {
            flooded.run();
        }
    }

    /** Counts the output limit anew. */
    void reset() {
        lock.lock();
        sinceReset = 0;
        lock.unlock();
    }

    Bytes printed() {
        lock.lock();
        try {
            return new Bytes(sinceReset);
        } finally {
            lock.unlock();
        }
    }

    /** Takes what was printed up to the next mark, or to the end. */
    String untilMark() {
        lock.lock();
        try {
            var patience = TimeUnit.MILLISECONDS.toNanos(MARK_PATIENCE_MILLIS);
            while (marks == 0 && !ended && patience > 0) {
                patience = arrived.awaitNanos(patience);
            }
            var all = text.toByteArray();
            var end = 0;
            while (end < all.length && all[end] != MARK) {
                end++;
            }
            text = new ByteArrayOutputStream();
            if (end < all.length) {
                marks--;
                text.write(all, end + 1, all.length - end - 1);
            }
            return Plain.text(Arrays.copyOf(all, Math.min(end, KEPT)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        } finally {
            lock.unlock();
        }
    }

    boolean awaitEnd(long millis) throws InterruptedException {
        lock.lock();
        try {
            var patience = TimeUnit.MILLISECONDS.toNanos(millis);
            while (!ended && patience > 0) {
                patience = arrived.awaitNanos(patience);
            }
            return ended;
        } finally {
            lock.unlock();
        }
    }
}
