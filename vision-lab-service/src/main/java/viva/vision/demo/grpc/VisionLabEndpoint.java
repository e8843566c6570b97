package viva.vision.demo.grpc;

import io.grpc.Context;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import viva.rpc.Calls;
import viva.rpc.auth.Caller;
import viva.rpc.auth.Role;
import viva.vision.demo.Catalogue;
import viva.vision.demo.DemoFailure;
import viva.vision.demo.Lanes;
import viva.vision.demo.RunDemo;
import viva.vision.inference.Networks;
import viva.vision.picture.Pictures;
import viva.vision.picture.Samples;
import viva.vision.picture.opencv.OpenCvPictures;
import viva.vision.v1.GetRuntimeRequest;
import viva.vision.v1.GetRuntimeResponse;
import viva.vision.v1.GetSampleRequest;
import viva.vision.v1.GetSampleResponse;
import viva.vision.v1.ListDemosRequest;
import viva.vision.v1.ListDemosResponse;
import viva.vision.v1.RunDemoRequest;
import viva.vision.v1.RunDemoResponse;
import viva.vision.v1.VisionLabService;

/** The lab over gRPC. Everybody of the mesh may use it: it holds nothing that belongs to anyone. */
@GrpcService
public class VisionLabEndpoint implements VisionLabService {
    private final Calls calls;
    private final Catalogue catalogue;
    private final RunDemo runDemo;
    private final Samples samples;
    private final Networks networks;
    private final Lanes lanes;
    private final ArtefactProto artefacts;

    VisionLabEndpoint(Calls calls, Catalogue catalogue, RunDemo runDemo, Samples samples, Networks networks, Lanes lanes,
                      Pictures pictures) {
        this.calls = calls;
        this.catalogue = catalogue;
        this.runDemo = runDemo;
        this.samples = samples;
        this.networks = networks;
        this.lanes = lanes;
        this.artefacts = new ArtefactProto(pictures);
    }

    @Override
    public Uni<ListDemosResponse> listDemos(ListDemosRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.values());
            return DemoProto.listOf(catalogue.all());
        });
    }

    @Override
    public Multi<RunDemoResponse> runDemo(RunDemoRequest request) {
        return calls.stream(out -> {
            Caller.current().require(Role.values());
            runDemo.run(DemoProto.requestOf(request), Context.current()::isCancelled, step -> out.accept(artefacts.responseOf(step)));
        });
    }

    @Override
    public Uni<GetSampleResponse> getSample(GetSampleRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.values());
            var sample = samples.find(request.getSample()).orElseThrow(() -> new DemoFailure.UnknownSample(request.getSample()));
            return lanes.on(() -> artefacts.responseOf(sample));
        });
    }

    @Override
    public Uni<GetRuntimeResponse> getRuntime(GetRuntimeRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.values());
            return GetRuntimeResponse.newBuilder()
                    .setExecutionProvider(networks.provider())
                    .addAllAvailableProviders(networks.availableProviders())
                    .setThreads(networks.threads())
                    .setOnnxruntime(networks.runtime())
                    .setOpencv(OpenCvPictures.version())
                    .build();
        });
    }
}
