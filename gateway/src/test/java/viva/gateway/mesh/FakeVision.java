package viva.gateway.mesh;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import io.grpc.stub.StreamObserver;
import viva.error.v1.ErrorReason;
import viva.rpc.RpcError;
import viva.vision.v1.Artefact;
import viva.vision.v1.Choice;
import viva.vision.v1.Choices;
import viva.vision.v1.Demo;
import viva.vision.v1.DemoInput;
import viva.vision.v1.DemoParameter;
import viva.vision.v1.GetRuntimeRequest;
import viva.vision.v1.GetRuntimeResponse;
import viva.vision.v1.GetSampleRequest;
import viva.vision.v1.GetSampleResponse;
import viva.vision.v1.Image;
import viva.vision.v1.ListDemosRequest;
import viva.vision.v1.ListDemosResponse;
import viva.vision.v1.Number;
import viva.vision.v1.NumberRange;
import viva.vision.v1.Plot;
import viva.vision.v1.RunDemoRequest;
import viva.vision.v1.RunDemoResponse;
import viva.vision.v1.RunReport;
import viva.vision.v1.Series;
import viva.vision.v1.Stage;
import viva.vision.v1.Table;
import viva.vision.v1.TableRow;
import viva.vision.v1.Toggle;
import viva.vision.v1.VisionLabServiceGrpc;

/** One demo with one of each: parameter kinds and artefact kinds. */
public final class FakeVision implements VisionLabServiceGrpc.AsyncService {
    private volatile RunDemoRequest last;

    void reset() {
        last = null;
    }

    public RunDemoRequest lastRequest() {
        return last;
    }

    @Override
    public void listDemos(ListDemosRequest request, StreamObserver<ListDemosResponse> out) {
        var demo = Demo.newBuilder().setId("nms").setTitle(Samples.text("NMS")).setText(Samples.text("Boxes."))
                .addQuestions("nms")
                .addParameters(parameter("iouThreshold").setUnit("px").setNumber(NumberRange.newBuilder()
                        .setMinimum(0).setMaximum(1).setStep(0.05).setDefaultValue(0.5)))
                .addParameters(parameter("kind").setChoice(Choices.newBuilder().setDefaultValue("hard")
                        .addOptions(Choice.newBuilder().setValue("hard").setLabel(Samples.text("Hard")))))
                .addParameters(parameter("perClass").setToggle(Toggle.newBuilder().setDefaultValue(true)))
                .addInputs(DemoInput.newBuilder().setName("picture").setLabel(Samples.text("Picture"))
                        .addSamples("street").setUploads(true));
        Replies.reply(out, () -> ListDemosResponse.newBuilder().addDemos(demo).build());
    }

    @Override
    public void runDemo(RunDemoRequest request, StreamObserver<RunDemoResponse> out) {
        last = request;
        out.onNext(RunDemoResponse.newBuilder().setProgress(0.25).build());
        if (request.getParametersOrDefault("iouThreshold", "").equals("7")) {
            out.onError(RpcError.invalidField("parameters.iouThreshold", "must be 0 to 1, was 7").toException());
            return;
        }
        artefact(out, artefact("boxes").setImage(Image.newBuilder().setMediaType("image/png").setWidth(2).setHeight(1)
                .setData(ByteString.copyFrom(new byte[] {1, 2, 3})).setAlternative(Samples.text("two boxes"))));
        artefact(out, artefact("curve").setPlot(Plot.newBuilder().setKind(Plot.Kind.KIND_LINE)
                .setXLabel(Samples.text("IoU")).setYLabel(Samples.text("boxes"))
                .addSeries(Series.newBuilder().setName(Samples.text("kept")).addX(0.5).addY(3))));
        artefact(out, artefact("table").setTable(Table.newBuilder().addColumns(Samples.text("box"))
                .addRows(TableRow.newBuilder().addCells("a"))));
        artefact(out, artefact("words").setText(Samples.text("Done.")));
        artefact(out, artefact("count").setNumber(Number.newBuilder().setValue(3).setUnit("boxes")));
        out.onNext(RunDemoResponse.newBuilder().setReport(RunReport.newBuilder().setExecutionProvider("CPU").setThreads(1)
                .putAllParameters(request.getParametersMap())
                .addStages(Stage.newBuilder().setName(Samples.text("suppress")).setTook(Samples.seconds(1)))).build());
        out.onCompleted();
    }

    @Override
    public void getSample(GetSampleRequest request, StreamObserver<GetSampleResponse> out) {
        Replies.reply(out, () -> {
            if (!request.getSample().equals("street")) {
                throw RpcError.of(Code.NOT_FOUND, ErrorReason.ERROR_REASON_UNKNOWN_SAMPLE, "no sample has this name")
                        .with("sample", request.getSample()).toException();
            }
            return GetSampleResponse.newBuilder().setImage(Image.newBuilder().setMediaType("image/png")
                    .setData(ByteString.copyFrom(new byte[] {1, 2, 3}))).build();
        });
    }

    @Override
    public void getRuntime(GetRuntimeRequest request, StreamObserver<GetRuntimeResponse> out) {
        Replies.reply(out, () -> GetRuntimeResponse.newBuilder().setExecutionProvider("CPU").setThreads(1)
                .setOnnxruntime("1.29.0").setOpencv("4.9.0").build());
    }

    private static DemoParameter.Builder parameter(String name) {
        return DemoParameter.newBuilder().setName(name).setLabel(Samples.text(name));
    }

    private static Artefact.Builder artefact(String id) {
        return Artefact.newBuilder().setId(id).setTitle(Samples.text(id));
    }

    private static void artefact(StreamObserver<RunDemoResponse> out, Artefact.Builder artefact) {
        out.onNext(RunDemoResponse.newBuilder().setArtefact(artefact).build());
    }
}
