package viva.rpc;

import java.util.Optional;

/** A service's switch over its own failures; every service offers one as a bean. */
public interface FailureTranslator {
    /** Returns how the failure travels, or empty when it is none of this service's. */
    Optional<RpcError> translate(Throwable failure);
}
