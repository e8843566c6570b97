package viva.rpc.auth;

import io.grpc.Context;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who is calling.
 *
 * @param subject account id of a person, or name of a service
 * @param issuer  service that vouches for it
 */
public record Caller(String subject, Set<Role> roles, String issuer) {
    private static final Context.Key<Caller> CURRENT = Context.key("viva.caller");
    /** Bound to the thread of the work: nothing that runs beside it can see or lose it. */
    private static final ScopedValue<Caller> OUTGOING = ScopedValue.newInstance();

    public Caller {
        Objects.requireNonNull(subject, "subject is null");
        Objects.requireNonNull(issuer, "issuer is null");
        roles = Set.copyOf(roles);
    }

    /** The caller of the gRPC call being served. Every call that gets past {@link AuthenticateCalls} has one. */
    public static Caller current() {
        var caller = CURRENT.get();
        if (caller == null) {
            throw new IllegalStateException("no caller: this is not inside a served gRPC call");
        }
        return caller;
    }

    public boolean is(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Throws {@link Forbidden} unless the caller has one of the roles. */
    public Caller require(Role... any) {
        if (!is(any)) {
            throw new Forbidden(any);
        }
        return this;
    }

    /** Runs work whose outgoing calls carry this caller's token; without it they carry the service's own. */
    public <T> T calling(Supplier<T> work) {
        return ScopedValue.where(OUTGOING, this).call(work::get);
    }

    static Context serving(Caller caller) {
        return Context.current().withValue(CURRENT, caller);
    }

    /** The caller being acted for; null when a service calls for itself. */
    static Caller outgoing() {
        return OUTGOING.isBound() ? OUTGOING.get() : null;
    }
}
