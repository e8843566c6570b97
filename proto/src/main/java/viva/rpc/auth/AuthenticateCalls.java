package viva.rpc.auth;

import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import viva.error.v1.ErrorReason;
import viva.rpc.RpcError;

/** Lets a call in when its token is good; only health answers without one. */
@GlobalInterceptor
@ApplicationScoped
public class AuthenticateCalls implements ServerInterceptor {
    static final Metadata.Key<String> AUTHORIZATION = Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    static final String BEARER = "Bearer ";

    private final Tokens tokens;

    AuthenticateCalls(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        if (call.getMethodDescriptor().getServiceName().equals("grpc.health.v1.Health")) {
            return next.startCall(call, headers);
        }
        var header = headers.get(AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            return refuse(call, "the call carries no bearer token");
        }
        Caller caller;
        try {
            caller = tokens.check(header.substring(BEARER.length()));
        } catch (Tokens.BadToken bad) {
            return refuse(call, bad.getMessage());
        }
        return Contexts.interceptCall(Caller.serving(caller), call, headers, next);
    }

    private static <Q, R> ServerCall.Listener<Q> refuse(ServerCall<Q, R> call, String problem) {
        var refusal = RpcError.of(Status.Code.UNAUTHENTICATED, ErrorReason.ERROR_REASON_UNAUTHENTICATED, problem)
                .with("problem", problem).toException();
        call.close(refusal.getStatus(), refusal.getTrailers());
        return new ServerCall.Listener<>() {};
    }
}
