package viva.gateway.client;

import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import viva.rpc.auth.Caller;
import viva.sandbox.v1.GetCapabilitiesRequest;
import viva.sandbox.v1.GetCapabilitiesResponse;
import viva.sandbox.v1.JudgeSolutionRequest;
import viva.sandbox.v1.JudgeSolutionResponse;
import viva.sandbox.v1.SandboxServiceGrpc.SandboxServiceBlockingStub;

/** The judge, at coding-sandbox. */
@ApplicationScoped
public class Sandbox {
    @GrpcClient("sandbox")
    SandboxServiceBlockingStub sandbox;

    /** The verdict comes last. */
    public Iterator<JudgeSolutionResponse> judge(Caller caller, JudgeSolutionRequest request) {
        return caller.calling(() -> sandbox.judgeSolution(request));
    }

    /** Asked by the gateway for itself. */
    public GetCapabilitiesResponse capabilities(Duration deadline) {
        return sandbox.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .getCapabilities(GetCapabilitiesRequest.getDefaultInstance());
    }
}
