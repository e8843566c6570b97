package viva.question.interview.grpc;

import io.grpc.Context;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until the caller of a stream leaves, or the service is told to stop. */
record Cancellation(CountDownLatch left) {
    static Cancellation of(Context context) {
        var cancellation = new Cancellation(new CountDownLatch(1));
        context.addListener(_ -> cancellation.left.countDown(), Runnable::run);
        return cancellation;
    }

    /** Whether the caller left within this time; an interrupt counts as leaving. */
    boolean within(Duration time) {
        try {
            return left.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
