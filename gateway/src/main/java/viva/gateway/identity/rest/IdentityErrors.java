package viva.gateway.identity.rest;

import io.grpc.Status.Code;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import viva.error.v1.ErrorReason;
import viva.gateway.identity.IdentityFailure;
import viva.rpc.FailureTranslator;
import viva.rpc.RpcError;

/** The gateway's own failures: who is not let in, and why. */
@ApplicationScoped
class IdentityErrors implements FailureTranslator {
    @Override
    public Optional<RpcError> translate(Throwable failure) {
        return failure instanceof IdentityFailure refusal ? Optional.of(error(refusal)) : Optional.empty();
    }

    private static RpcError error(IdentityFailure refusal) {
        var message = refusal.getMessage();
        return switch (refusal) {
            case IdentityFailure.NotSignedIn f ->
                RpcError.of(Code.UNAUTHENTICATED, ErrorReason.ERROR_REASON_UNAUTHENTICATED, message).with("problem", "no session");
            case IdentityFailure.BadCredentials f ->
                RpcError.of(Code.UNAUTHENTICATED, ErrorReason.ERROR_REASON_BAD_CREDENTIALS, message);
            case IdentityFailure.TooManyAttempts f ->
                RpcError.of(Code.RESOURCE_EXHAUSTED, ErrorReason.ERROR_REASON_TOO_MANY_ATTEMPTS, message)
                        .retryAfter(f.retryAfter());
            case IdentityFailure.AccountExists f ->
                RpcError.of(Code.ALREADY_EXISTS, ErrorReason.ERROR_REASON_ACCOUNT_EXISTS, message)
                        .with("username", f.username());
            case IdentityFailure.NoGuests f ->
                RpcError.of(Code.PERMISSION_DENIED, ErrorReason.ERROR_REASON_NO_GUESTS, message);
        };
    }
}
