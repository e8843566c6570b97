package viva.local.tool;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ForwardingClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import viva.local.Home;
import viva.local.Trouble;
import viva.local.mesh.RunFile;
import viva.rpc.RpcError;
import viva.rpc.auth.Caller;
import viva.rpc.auth.KeyFiles;
import viva.rpc.auth.Role;
import viva.rpc.auth.Tokens;

/** Channels to the services of the running mesh, with the operator's token on every call. */
public final class MeshClient implements AutoCloseable {
    private static final Metadata.Key<String> AUTHORIZATION = Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final int LARGEST_MESSAGE = 64 << 20;

    private final RunFile run;
    private final Tokens tokens;
    private final List<ManagedChannel> open = new ArrayList<>();

    public MeshClient(Home home) {
        run = RunFile.running(home);
        tokens = new Tokens(KeyFiles.publicKeys(home.keys()), Optional.of(KeyFiles.privateKey(home.keys(), Tokens.OPERATOR)),
                Optional.empty());
    }

    /** @param module e.g. {@code grader-service} */
    public Channel to(String module) {
        var channel = NettyChannelBuilder.forAddress("127.0.0.1", run.grpcPorts().get(module))
                .usePlaintext().maxInboundMessageSize(LARGEST_MESSAGE).build();
        open.add(channel);
        return ClientInterceptors.intercept(channel, new OperatorToken());
    }

    /** Runs a call and turns its failure into a sentence. */
    static <T> T sentence(Supplier<T> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException e) {
            throw new Trouble(RpcError.from(e).map(MeshClient::words).orElse(e.getMessage()), e);
        }
    }

    private static String words(RpcError error) {
        var fields = error.fields().stream().map(f -> "\n  " + f.field() + ": " + f.problem()).collect(Collectors.joining());
        return error.message() + " (" + error.reason() + ")" + fields;
    }

    @Override
    public void close() {
        open.forEach(ManagedChannel::shutdownNow);
    }

    private final class OperatorToken implements ClientInterceptor {
        private final Caller operator = new Caller(Tokens.OPERATOR, Set.of(Role.ADMIN, Role.SERVICE), Tokens.OPERATOR);

        @Override
        public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
            return new ForwardingClientCall.SimpleForwardingClientCall<>(next.newCall(method, options)) {
                @Override
                public void start(Listener<R> listener, Metadata headers) {
                    headers.put(AUTHORIZATION, "Bearer " + tokens.mint(operator));
                    super.start(listener, headers);
                }
            };
        }
    }
}
