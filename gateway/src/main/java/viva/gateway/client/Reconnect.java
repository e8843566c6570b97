package viva.gateway.client;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Makes channels try again at once. Left alone, gRPC waits up to two minutes between attempts, in which a service that
 * is long back is still reported as away.
 */
@ApplicationScoped
class Reconnect {
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    @GrpcClient("question")
    Channel question;
    @GrpcClient("grader")
    Channel grader;
    @GrpcClient("sandbox")
    Channel sandbox;
    @GrpcClient("vision")
    Channel vision;

    private final AtomicLong last = new AtomicLong(System.nanoTime());

    /** Cheap enough to be asked for by every call that failed. */
    void soon() {
        var now = System.nanoTime();
        var before = last.get();
        if (now - before >= AT_MOST_EVERY.toNanos() && last.compareAndSet(before, now)) {
            Stream.of(question, grader, sandbox, vision)
                    .filter(ManagedChannel.class::isInstance).map(ManagedChannel.class::cast)
                    .forEach(ManagedChannel::resetConnectBackoff);
        }
    }
}
