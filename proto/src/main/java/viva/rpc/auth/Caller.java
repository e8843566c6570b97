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
    private static final Context.Key<Caller> OUTGOING = Context.key("viva.outgoing");

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
        var context = Context.current().withValue(OUTGOING, this);
        var previous = context.attach();
        try {
            return work.get();
        } finally {
            context.detach(previous);
        }
    }

    static Context serving(Caller caller) {
        return Context.current().withValue(CURRENT, caller);
    }

    static Caller outgoing() {
        return OUTGOING.get();
    }
}
