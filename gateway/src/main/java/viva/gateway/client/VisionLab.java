package viva.gateway.client;

import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import viva.rpc.auth.Caller;
import viva.vision.v1.Demo;
import viva.vision.v1.GetRuntimeRequest;
import viva.vision.v1.GetRuntimeResponse;
import viva.vision.v1.GetSampleRequest;
import viva.vision.v1.Image;
import viva.vision.v1.ListDemosRequest;
import viva.vision.v1.RunDemoRequest;
import viva.vision.v1.RunDemoResponse;
import viva.vision.v1.VisionLabServiceGrpc.VisionLabServiceBlockingStub;

/** Demos, at vision-lab-service. */
@ApplicationScoped
public class VisionLab {
    @GrpcClient("vision")
    VisionLabServiceBlockingStub lab;

    public List<Demo> demos(Caller caller) {
        return caller.calling(() -> lab.listDemos(ListDemosRequest.getDefaultInstance())).getDemosList();
    }

    public Image sample(Caller caller, String name) {
        var request = GetSampleRequest.newBuilder().setSample(name).build();
        return caller.calling(() -> lab.getSample(request)).getImage();
    }

    /** The report comes last. */
    public Iterator<RunDemoResponse> run(Caller caller, RunDemoRequest request) {
        return caller.calling(() -> lab.runDemo(request));
    }

    /** Asked by the gateway for itself. */
    public GetRuntimeResponse runtime(Duration deadline) {
        return lab.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .getRuntime(GetRuntimeRequest.getDefaultInstance());
    }
}
