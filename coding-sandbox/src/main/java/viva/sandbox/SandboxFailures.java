package viva.sandbox;

import io.grpc.Status.Code;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import viva.error.v1.ErrorReason;
import viva.rpc.FailureTranslator;
import viva.rpc.RpcError;
import viva.sandbox.confinement.NotConfined;
import viva.sandbox.run.RunFailure;

/** How the sandbox's failures travel. */
@ApplicationScoped
public class SandboxFailures implements FailureTranslator {
    @Override
    public Optional<RpcError> translate(Throwable failure) {
        return switch (failure) {
            case RunFailure run -> Optional.of(of(run));
            case NotConfined f -> Optional.of(RpcError.of(Code.FAILED_PRECONDITION,
                    ErrorReason.ERROR_REASON_NOT_CONFINED, f.getMessage())
                    .with("layer", f.layer().name()).with("remedy", f.layer().remedy()));
            default -> Optional.empty();
        };
    }

    private static RpcError of(RunFailure failure) {
        return switch (failure) {
            case RunFailure.UnknownLanguage f -> RpcError.of(Code.INVALID_ARGUMENT,
                    ErrorReason.ERROR_REASON_UNKNOWN_LANGUAGE, f.getMessage())
                    .with("language", f.language()).with("known", String.join(",", f.known()));
            case RunFailure.QueueFull f -> RpcError.of(Code.RESOURCE_EXHAUSTED,
                    ErrorReason.ERROR_REASON_QUEUE_FULL, f.getMessage())
                    .with("queued", Integer.toString(f.queued())).retryAfter(f.retryAfter());
            // The caller is not there to read either.
            case RunFailure.Cancelled f -> RpcError.of(Code.CANCELLED, ErrorReason.ERROR_REASON_UNSPECIFIED,
                    f.getMessage());
            case RunFailure.JailBroken f -> RpcError.of(Code.INTERNAL, ErrorReason.ERROR_REASON_INTERNAL,
                    f.getMessage());
        };
    }
}
