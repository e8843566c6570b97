package viva.rpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.MethodDescriptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives a unary call that has no deadline one. (Quarkus' own client setting is one absolute instant for the whole
 * life of a stub, quarkus #41947.) Streams run until either side ends them.
 */
@GlobalInterceptor
@ApplicationScoped
public class DefaultDeadline implements ClientInterceptor {
    private final Duration deadline;

    DefaultDeadline(@ConfigProperty(name = "viva.rpc.deadline", defaultValue = "10s") Duration deadline) {
        this.deadline = deadline;
    }

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        var open = options.getDeadline() != null || method.getType() != MethodDescriptor.MethodType.UNARY;
        return next.newCall(method, open ? options : options.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS));
    }
}
