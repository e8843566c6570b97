package viva.gateway.problem;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import viva.rpc.ErrorMapping;
import viva.rpc.RpcError;

/** Turns any exception into a problem; what is a bug of ours is logged on the way, under the incident it names. */
@ApplicationScoped
public class Problems {
    private final ErrorMapping errors;

    Problems(ErrorMapping errors) {
        this.errors = errors;
    }

    public Problem of(Throwable failure) {
        return switch (failure) {
            case StatusRuntimeException refused when refused.getStatus().getCode() == Status.Code.UNAUTHENTICATED ->
                // The token was ours, not the visitor's: telling them to sign in again would send them in circles.
                known(new IllegalStateException("a service refused the gateway's token", refused));
            case WebApplicationException http ->
                Problem.ofHttp(http.getResponse().getStatus(), http.getMessage());
            default -> known(failure);
        };
    }

    private Problem known(Throwable failure) {
        var status = (StatusRuntimeException) errors.transform(failure);
        return RpcError.from(status).map(Problem::of).orElseGet(() -> Problem.of(unexplained(status)));
    }

    /** A status that came without details, e.g. from gRPC itself: a bug somewhere, so it is logged like one. */
    private RpcError unexplained(StatusRuntimeException status) {
        var bug = new IllegalStateException("a service failed without a reason", status);
        return RpcError.from(errors.transform(bug)).orElseThrow();
    }
}
