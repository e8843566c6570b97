package viva.rpc.auth;

import io.grpc.Status;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import viva.error.v1.ErrorReason;
import viva.rpc.FailureTranslator;
import viva.rpc.RpcError;

/** The caller is known but has none of the roles a call needs. */
public final class Forbidden extends RuntimeException {
    private final String needs;

    Forbidden(Role... any) {
        this(Arrays.stream(any).map(Role::name).collect(Collectors.joining(" or ")));
    }

    private Forbidden(String needs) {
        super("needs the role " + needs);
        this.needs = needs;
    }

    /** Tells the caller which role is needed. */
    @ApplicationScoped
    static class Translator implements FailureTranslator {
        @Override
        public Optional<RpcError> translate(Throwable failure) {
            return failure instanceof Forbidden forbidden
                    ? Optional.of(RpcError.of(Status.Code.PERMISSION_DENIED, ErrorReason.ERROR_REASON_FORBIDDEN,
                            forbidden.getMessage()).with("needs", forbidden.needs))
                    : Optional.empty();
        }
    }
}
