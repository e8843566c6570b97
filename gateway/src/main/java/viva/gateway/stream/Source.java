package viva.gateway.stream;

import io.grpc.Context;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * Work that hands out one thing after another, on a virtual thread of its own for each subscriber. When the subscriber
 * leaves, the calls the work has open are cancelled, and with them what runs behind.
 */
@ApplicationScoped
public class Source {
    private final ExecutorService virtualThreads;

    Source(@VirtualThreads ExecutorService virtualThreads) {
        this.virtualThreads = virtualThreads;
    }

    /** Ends when the work returns, and fails as it fails. */
    public <T> Multi<T> of(Consumer<Consumer<T>> work) {
        return Multi.createFrom().emitter(out -> {
            var context = Context.ROOT.withCancellation();
            out.onTermination(() -> context.cancel(null));
            virtualThreads.execute(context.wrap(() -> run(work, out)));
        }, BackPressureStrategy.BUFFER);
    }

    private static <T> void run(Consumer<Consumer<T>> work, MultiEmitter<? super T> out) {
        try {
            work.accept(out::emit);
            out.complete();
        } catch (Throwable failure) {
            // After the subscriber has left, the failure is only our own cancellation coming back.
            if (!out.isCancelled()) {
                out.fail(failure);
            }
        }
    }
}
