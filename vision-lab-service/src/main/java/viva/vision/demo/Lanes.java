package viva.vision.demo;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The platform threads on which demos run: as many as cores, and a queue that ends. Native calls would pin the
 * carriers of virtual threads, and heavy arithmetic would hold them, so both stay in here and the callers wait outside.
 */
public final class Lanes implements AutoCloseable {
    private final ThreadPoolExecutor pool;

    /** @param lanes runs at once, at least 1; @param waiting runs that may wait, at least 1 */
    public Lanes(int lanes, int waiting) {
        var threads = Thread.ofPlatform().name("lane-", 1).daemon();
        pool = new ThreadPoolExecutor(lanes, lanes, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), threads.factory());
    }

    /**
     * Does the work on a lane and waits for it. What the work throws is thrown here.
     *
     * @throws DemoFailure.QueueFull when no lane is free and the queue is full
     */
    public <T> T on(Callable<T> work) {
        var task = new FutureTask<>(work);
        try {
            pool.execute(task);
        } catch (RejectedExecutionException e) {
            throw new DemoFailure.QueueFull(pool.getQueue().size());
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw asUnchecked(e.getCause());
        } catch (InterruptedException e) {
            // The caller is gone: the work must not begin, or stops at its next checkpoint.
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for a lane");
        }
    }

    private static RuntimeException asUnchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    /** Runs that wait for a lane now. */
    public int waiting() {
        return pool.getQueue().size();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
