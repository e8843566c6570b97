package viva.gateway.mesh;

import grpc.health.v1.HealthGrpc;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.NettyServerBuilder;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import viva.grader.v1.GraderServiceGrpc;
import viva.interview.v1.InterviewServiceGrpc;
import viva.question.v1.QuestionBankServiceGrpc;
import viva.rpc.auth.Caller;
import viva.rpc.auth.Tokens;
import viva.sandbox.v1.SandboxServiceGrpc;
import viva.vision.v1.VisionLabServiceGrpc;

/**
 * The four services in this process, each on a port of its own. They check the gateway's tokens like the real ones.
 * The fakes are no {@code BindableService}s: Quarkus would find those and serve them itself.
 */
@Singleton
@Startup
public class FakeMesh {
    static final Context.Key<Caller> CALLER = Context.key("caller");
    private static final Metadata.Key<String> AUTHORIZATION = Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    public final FakeBank bank = new FakeBank();
    public final FakeInterviews interviews = new FakeInterviews();
    public final FakeGrader grader = new FakeGrader();
    public final FakeSandbox sandbox = new FakeSandbox();
    public final FakeVision vision = new FakeVision();

    private final List<Server> servers = new ArrayList<>();
    private final Tokens tokens;

    FakeMesh(@ConfigProperty(name = "viva.mesh.public-keys") Path publicKeys) {
        tokens = new Tokens(publicKeys, Optional.empty(), Optional.of(List.of(Tokens.GATEWAY)));
        serve("question", QuestionBankServiceGrpc.bindService(bank), InterviewServiceGrpc.bindService(interviews),
                HealthGrpc.bindService(new Serving()));
        serve("grader", GraderServiceGrpc.bindService(grader));
        serve("sandbox", SandboxServiceGrpc.bindService(sandbox));
        serve("vision", VisionLabServiceGrpc.bindService(vision));
    }

    /** Forgets what earlier tests did. */
    public void reset() {
        interviews.reset();
        grader.reset();
        sandbox.reset();
        vision.reset();
    }

    @PreDestroy
    void close() {
        servers.forEach(Server::shutdownNow);
    }

    /** On the port where the gateway looks for it. */
    private void serve(String name, ServerServiceDefinition... services) {
        var port = ConfigProvider.getConfig().getValue("quarkus.grpc.clients." + name + ".test-port", Integer.class);
        var builder = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", port))
                .maxInboundMessageSize(16 << 20).intercept(this::checkToken);
        for (var service : services) {
            builder.addService(service);
        }
        try {
            servers.add(builder.build().start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve the fake " + name, e);
        }
    }

    private <Q, R> ServerCall.Listener<Q> checkToken(ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        if (call.getMethodDescriptor().getServiceName().equals(HealthGrpc.SERVICE_NAME)) {
            return next.startCall(call, headers);
        }
        var caller = tokens.check(headers.get(AUTHORIZATION).substring("Bearer ".length()));
        return Contexts.interceptCall(Context.current().withValue(CALLER, caller), call, headers, next);
    }
}
