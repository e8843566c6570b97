package viva.gateway.client;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Context;
import io.grpc.ForwardingClientCall;
import io.grpc.ForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import viva.error.v1.ErrorReason;
import viva.rpc.RpcError;

/**
 * A service that cannot be reached has no words of its own, so the reason and its name are put in here. One that shuts
 * down breaks off its streams as CANCELLED; unless we cancelled ourselves, that is the same to us.
 */
@GlobalInterceptor
@ApplicationScoped
class SilentServices implements ClientInterceptor {
    private static final Duration RETRY = Duration.ofSeconds(1);

    /** Looked up late: the channels are built with this interceptor in them. */
    private final Instance<Reconnect> reconnect;

    SilentServices(Instance<Reconnect> reconnect) {
        this.reconnect = reconnect;
    }

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        var ours = Context.current();
        return new ForwardingClientCall.SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<R> listener, Metadata headers) {
                super.start(new ForwardingClientCallListener.SimpleForwardingClientCallListener<>(listener) {
                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        if (silent(status, ours) && RpcError.from(status.asRuntimeException(trailers)).isEmpty()) {
                            reconnect.get().soon();
                            var named = away(method, status).toException();
                            super.onClose(named.getStatus().withCause(status.getCause()), named.getTrailers());
                        } else {
                            super.onClose(status, trailers);
                        }
                    }
                }, headers);
            }
        };
    }

    private static boolean silent(Status status, Context ours) {
        return switch (status.getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED -> true;
            case CANCELLED -> !ours.isCancelled();
            default -> false;
        };
    }

    private static RpcError away(MethodDescriptor<?, ?> method, Status status) {
        var service = switch (method.getServiceName()) {
            case "viva.grader.v1.GraderService" -> "grader-service";
            case "viva.sandbox.v1.SandboxService" -> "coding-sandbox";
            case "viva.vision.v1.VisionLabService" -> "vision-lab-service";
            default -> "question-service";
        };
        var late = status.getCode() == Code.DEADLINE_EXCEEDED;
        return RpcError.of(late ? Code.DEADLINE_EXCEEDED : Code.UNAVAILABLE, ErrorReason.ERROR_REASON_DEPENDENCY_AWAY,
                        service + (late ? " did not answer in time" : " cannot be reached"))
                .with("service", service).retryAfter(RETRY);
    }
}
