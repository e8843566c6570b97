package viva.rpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.quarkus.arc.All;
import io.quarkus.grpc.ExceptionHandler;
import io.quarkus.grpc.ExceptionHandlerProvider;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import viva.error.v1.ErrorReason;

/**
 * The one place where an exception becomes a gRPC status. Known failures go through the service's
 * {@link FailureTranslator}; anything else is a bug of ours: logged with an incident number, which the caller gets.
 */
@ApplicationScoped
public class ErrorMapping implements ExceptionHandlerProvider {
    private static final Logger LOG = Logger.getLogger(ErrorMapping.class);

    private final List<FailureTranslator> translators;

    ErrorMapping(@All List<FailureTranslator> translators) {
        this.translators = translators;
    }

    @Override
    public Throwable transform(Throwable failure) {
        return switch (failure) {
            case InvalidField invalid -> invalid.error().toException();
            case StatusRuntimeException status -> dependency(status);
            case StatusException status -> dependency(status.getStatus().asRuntimeException(status.getTrailers()));
            default -> translated(failure).orElseGet(() -> bug(failure)).toException();
        };
    }

    private Optional<RpcError> translated(Throwable failure) {
        return translators.stream().flatMap(t -> t.translate(failure).stream()).findFirst();
    }

    /** A failure of a service behind this one keeps its reason; silence becomes DEPENDENCY_AWAY. */
    private static StatusRuntimeException dependency(StatusRuntimeException failure) {
        var code = failure.getStatus().getCode();
        if (RpcError.from(failure).isPresent() || (code != Status.Code.UNAVAILABLE && code != Status.Code.DEADLINE_EXCEEDED)) {
            return failure;
        }
        return RpcError.of(Status.Code.UNAVAILABLE, ErrorReason.ERROR_REASON_DEPENDENCY_AWAY,
                        "a service behind this one did not answer: " + failure.getStatus().getDescription())
                .retryAfter(java.time.Duration.ofSeconds(1))
                .toException();
    }

    private static RpcError bug(Throwable failure) {
        var incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "incident %s", incident);
        return RpcError.of(Status.Code.INTERNAL, ErrorReason.ERROR_REASON_INTERNAL,
                "something went wrong on our side (incident " + incident + ")").with("incident", incident);
    }

    @Override
    public <Q, R> ExceptionHandler<Q, R> createHandler(ServerCall.Listener<Q> listener, ServerCall<Q, R> call,
                                                       Metadata metadata) {
        return new Handler<>(listener, call, metadata);
    }

    private final class Handler<Q, R> extends ExceptionHandler<Q, R> {
        Handler(ServerCall.Listener<Q> listener, ServerCall<Q, R> call, Metadata metadata) {
            super(listener, call, metadata);
        }

        @Override
        protected void handleException(Throwable failure, ServerCall<Q, R> call, Metadata metadata) {
            var status = (StatusRuntimeException) transform(failure);
            call.close(status.getStatus(), status.getTrailers() == null ? metadata : status.getTrailers());
        }
    }
}
