package viva.rpc.auth;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts a token on every outgoing call: of the caller being acted for ({@link Caller#calling}), else the service's own. */
@GlobalInterceptor
@ApplicationScoped
public class CarryCaller implements ClientInterceptor {
    private final Tokens tokens;

    CarryCaller(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        var caller = Caller.outgoing();
        return new ForwardingClientCall.SimpleForwardingClientCall<>(next.newCall(method, options)) {
            @Override
            public void start(Listener<R> listener, Metadata headers) {
                var token = tokens.mint(caller == null ? tokens.self() : caller);
                headers.put(AuthenticateCalls.AUTHORIZATION, AuthenticateCalls.BEARER + token);
                super.start(listener, headers);
            }
        };
    }
}
