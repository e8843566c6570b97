package viva.rpc;

import io.grpc.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs the work of an endpoint on a virtual thread, inside the call's gRPC context: deadline, cancellation and caller
 * are there. (Quarkus 3.33's {@code @RunOnVirtualThread} loses calls under load on gRPC methods, quarkus #48940.)
 *
 * <p>The threads are plain ones, not Quarkus' own: those carry the call's Vert.x context, in which Quarkus keeps the
 * gRPC context, so that the event loop, leaving the call, would take it away from under the work.
 */
@ApplicationScoped
public class Calls {
    private final ExecutorService virtualThreads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("call-", 0).factory());

    @PreDestroy
    void close() {
        virtualThreads.shutdown();
    }

    /** One answer. */
    public <R> Uni<R> unary(Supplier<R> work) {
        var context = Context.current();
        return Uni.createFrom().item(() -> inside(context, work)).runSubscriptionOn(virtualThreads);
    }

    /**
     * Many answers, each handed to the consumer as it comes; the stream ends when the work returns.
     * The work should look at {@link Context#isCancelled()} between answers.
     */
    public <R> Multi<R> stream(Consumer<Consumer<R>> work) {
        var context = Context.current();
        return Multi.createFrom().<R>emitter(emitter -> {
            try {
                inside(context, () -> {
                    work.accept(emitter::emit);
                    return null;
                });
                emitter.complete();
            } catch (Throwable failure) {
                emitter.fail(failure);
            }
        }, BackPressureStrategy.BUFFER).runSubscriptionOn(virtualThreads);
    }

    private static <R> R inside(Context context, Supplier<R> work) {
        var previous = context.attach();
        try {
            return work.get();
        } finally {
            context.detach(previous);
        }
    }
}
