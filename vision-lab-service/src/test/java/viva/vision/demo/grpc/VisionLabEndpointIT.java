package viva.vision.demo.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import viva.error.v1.ErrorReason;
import viva.rpc.RpcError;
import viva.rpc.auth.Caller;
import viva.rpc.auth.Role;
import viva.vision.MeshKeys;
import viva.vision.v1.GetRuntimeRequest;
import viva.vision.v1.GetSampleRequest;
import viva.vision.v1.InputPicture;
import viva.vision.v1.ListDemosRequest;
import viva.vision.v1.RunDemoRequest;
import viva.vision.v1.RunDemoResponse;
import viva.vision.v1.VisionLabServiceGrpc.VisionLabServiceBlockingStub;

@QuarkusTest
@QuarkusTestResource(MeshKeys.class)
class VisionLabEndpointIT {
    private static final Caller CANDIDATE = new Caller("ann", Set.of(Role.CANDIDATE), "gateway");

    @GrpcClient("lab")
    VisionLabServiceBlockingStub lab;

    @Test
    void everyDemoIsListedWithBothLanguages() {
        var demos = CANDIDATE.calling(() -> lab.listDemos(ListDemosRequest.getDefaultInstance())).getDemosList();

        assertThat(demos).extracting(d -> d.getId()).contains("nms", "spp-sppf", "vit-tokens").doesNotHaveDuplicates();
        assertThat(demos).allSatisfy(d -> {
            assertThat(d.getTitle().getZh()).isNotBlank();
            assertThat(d.getText().getEn()).isNotBlank();
            assertThat(d.getParametersList()).isNotEmpty().allMatch(p -> p.getKindCase().getNumber() != 0);
        });
    }

    @Test
    void aRunStreamsProgressArtefactsAndLastTheReport() {
        var steps = run(RunDemoRequest.newBuilder().setDemo("nms").putParameters("iouThreshold", "0.3").build());

        assertThat(steps).anyMatch(RunDemoResponse::hasProgress);
        assertThat(steps.getLast().getReport().getParametersMap())
                .containsEntry("iouThreshold", "0.3").containsEntry("scoreThreshold", "0.5").containsEntry("method", "greedy");
        assertThat(steps.getLast().getReport().getStagesList()).isNotEmpty();
        var image = steps.stream().filter(s -> s.getArtefact().hasImage()).findFirst().orElseThrow().getArtefact().getImage();
        assertThat(image.getMediaType()).isEqualTo("image/jpeg");
        assertThat(image.getData()).isNotEmpty();
    }

    @Test
    void aRunWithANetworkNamesProviderThreadsAndHashes() {
        var report = run(RunDemoRequest.newBuilder().setDemo("spp-sppf").build()).getLast().getReport();

        assertThat(report.getExecutionProvider()).isEqualTo("CPU");
        assertThat(report.getThreads()).isEqualTo(1);
        assertThat(report.getModelsList()).hasSize(2).allMatch(m -> m.matches("sppf?-max-5 sha256:[0-9a-f]{64}"));
    }

    @Test
    void aSampleComesAsAPictureThatCanBeUploadedAgain() {
        // Given
        var sample = CANDIDATE.calling(() -> lab.getSample(GetSampleRequest.newBuilder().setSample("street").build())).getImage();

        // When
        var steps = run(RunDemoRequest.newBuilder().setDemo("nms")
                .putInputs("picture", InputPicture.newBuilder().setUpload(sample.getData()).build()).build());

        // Then
        assertThat(sample.getAlternative().getZh()).isNotBlank();
        assertThat(steps.getLast().hasReport()).isTrue();
    }

    @Test
    void theRuntimeSaysWhatInferenceRunsOn() {
        var runtime = CANDIDATE.calling(() -> lab.getRuntime(GetRuntimeRequest.getDefaultInstance()));

        assertThat(runtime.getExecutionProvider()).isEqualTo("CPU");
        assertThat(runtime.getAvailableProvidersList()).contains("CPU");
        assertThat(runtime.getOnnxruntime()).startsWith("1.");
        assertThat(runtime.getOpencv()).startsWith("4.");
    }

    @Test
    void anUnknownDemoIsNotFound() {
        var error = refusal(RunDemoRequest.newBuilder().setDemo("telepathy").build());

        assertThat(error.reason()).isEqualTo(ErrorReason.ERROR_REASON_UNKNOWN_DEMO);
        assertThat(error.metadata()).containsEntry("demo", "telepathy");
    }

    @Test
    void anUnknownSampleIsNotFound() {
        var error = refusal(RunDemoRequest.newBuilder().setDemo("nms")
                .putInputs("picture", InputPicture.newBuilder().setSample("../../etc/passwd").build()).build());

        assertThat(error.reason()).isEqualTo(ErrorReason.ERROR_REASON_UNKNOWN_SAMPLE);
    }

    @Test
    void aValueOutsideItsRangeNamesTheParameterAndTheRange() {
        for (var value : List.of("1.7", "NaN", "Infinity", "1e999", "0.51", "", "half")) {
            var error = refusal(RunDemoRequest.newBuilder().setDemo("nms").putParameters("iouThreshold", value).build());

            assertThat(error.reason()).as(value).isEqualTo(ErrorReason.ERROR_REASON_INVALID_FIELD);
            assertThat(error.fields().getFirst().field()).isEqualTo("parameters.iouThreshold");
            assertThat(error.fields().getFirst().problem()).startsWith("must be a number from 0.05 to 0.95 in steps of 0.05");
        }
    }

    @Test
    void aParameterOrInputThatIsNotDeclaredIsRefused() {
        var parameter = refusal(RunDemoRequest.newBuilder().setDemo("nms").putParameters("magic", "1").build());
        var input = refusal(RunDemoRequest.newBuilder().setDemo("nms")
                .putInputs("film", InputPicture.newBuilder().setSample("street").build()).build());
        var empty = refusal(RunDemoRequest.newBuilder().setDemo("nms")
                .putInputs("picture", InputPicture.getDefaultInstance()).build());

        assertThat(parameter.fields().getFirst().field()).isEqualTo("parameters.magic");
        assertThat(input.fields().getFirst().field()).isEqualTo("inputs.film");
        assertThat(empty.fields().getFirst().field()).isEqualTo("inputs.picture");
    }

    @Test
    void bytesThatAreNoPictureAreRefusedByInput() {
        var error = refusal(RunDemoRequest.newBuilder().setDemo("nms").putInputs("picture",
                InputPicture.newBuilder().setUpload(ByteString.copyFromUtf8("GIF89a not for us")).build()).build());

        assertThat(error.reason()).isEqualTo(ErrorReason.ERROR_REASON_UNREADABLE_IMAGE);
        assertThat(error.fields().getFirst().field()).isEqualTo("inputs.picture.upload");
    }

    @Test
    void anUploadOverTheLimitIsRefusedWithTheLimit() {
        var error = refusal(RunDemoRequest.newBuilder().setDemo("nms").putInputs("picture",
                InputPicture.newBuilder().setUpload(ByteString.copyFrom(new byte[8 * 1024 * 1024 + 1])).build()).build());

        assertThat(error.reason()).isEqualTo(ErrorReason.ERROR_REASON_UNREADABLE_IMAGE);
        assertThat(error.fields().getFirst().problem()).contains("at most 8388608");
    }

    @Test
    void runsWhoseDeadlinePassesFreeTheirLanes() {
        // Given more long runs than lanes and queue hold, each abandoned at once
        var heavy = RunDemoRequest.newBuilder().setDemo("vit-tokens").putParameters("side", "384").putParameters("patch", "8").build();
        for (int i = 0; i < 6; i++) {
            var thrown = catchThrowableOfType(StatusRuntimeException.class, () -> CANDIDATE.calling(() -> {
                lab.withDeadlineAfter(30, TimeUnit.MILLISECONDS).runDemo(heavy).forEachRemaining(step -> { });
                return null;
            }));
            assertThat(thrown.getStatus().getCode()).isIn(Status.Code.DEADLINE_EXCEEDED, Status.Code.RESOURCE_EXHAUSTED);
        }

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() ->
                outcome(RunDemoRequest.newBuilder().setDemo("nms").build()) == ErrorReason.ERROR_REASON_UNSPECIFIED);
    }

    @Test
    void moreRunsThanLanesAndQueueHoldAreTurnedAway() {
        // Given two lanes and a queue of two
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            var running = IntStream.range(0, 24).mapToObj(i -> CompletableFuture.supplyAsync(() -> outcome(
                    RunDemoRequest.newBuilder().setDemo("nms").build()), callers)).toList();
            var outcomes = running.stream().map(CompletableFuture::join).toList();

            // Then
            assertThat(outcomes).contains(ErrorReason.ERROR_REASON_QUEUE_FULL);
            assertThat(outcomes).contains(ErrorReason.ERROR_REASON_UNSPECIFIED);
            assertThat(outcomes).containsOnly(ErrorReason.ERROR_REASON_QUEUE_FULL, ErrorReason.ERROR_REASON_UNSPECIFIED);
        }
    }

    private List<RunDemoResponse> run(RunDemoRequest request) {
        return CANDIDATE.calling(() -> {
            var steps = new ArrayList<RunDemoResponse>();
            lab.runDemo(request).forEachRemaining(steps::add);
            return steps;
        });
    }

    private RpcError refusal(RunDemoRequest request) {
        var thrown = catchThrowableOfType(StatusRuntimeException.class, () -> run(request));
        return RpcError.from(thrown).orElseThrow();
    }

    /** The reason of the refusal, or UNSPECIFIED for a run that ended well. */
    private ErrorReason outcome(RunDemoRequest request) {
        try {
            run(request);
            return ErrorReason.ERROR_REASON_UNSPECIFIED;
        } catch (StatusRuntimeException e) {
            return RpcError.from(e).orElseThrow(() -> e).reason();
        }
    }
}
