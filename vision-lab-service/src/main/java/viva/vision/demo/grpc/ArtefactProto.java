package viva.vision.demo.grpc;

import static viva.vision.demo.grpc.DemoProto.textOf;

import com.google.protobuf.ByteString;
import com.google.protobuf.Duration;
import viva.vision.demo.Artefact;
import viva.vision.demo.RunReport;
import viva.vision.demo.Step;
import viva.vision.picture.Frame;
import viva.vision.picture.Pictures;
import viva.vision.picture.Sample;
import viva.vision.v1.GetSampleResponse;
import viva.vision.v1.Image;
import viva.vision.v1.Number;
import viva.vision.v1.Plot;
import viva.vision.v1.RunDemoResponse;
import viva.vision.v1.Series;
import viva.vision.v1.Stage;
import viva.vision.v1.Table;
import viva.vision.v1.TableRow;
import viva.vision.words.Text;

/** Steps of a run as messages. Pictures are encoded here, so calls belong on a lane. */
final class ArtefactProto {
    private final Pictures pictures;

    ArtefactProto(Pictures pictures) {
        this.pictures = pictures;
    }

    RunDemoResponse responseOf(Step step) {
        var response = RunDemoResponse.newBuilder();
        switch (step) {
            case Step.Progress progress -> response.setProgress(progress.share());
            case Step.Shown shown -> response.setArtefact(artefactOf(shown.artefact()));
            case Step.Reported reported -> response.setReport(reportOf(reported.report()));
        }
        return response.build();
    }

    GetSampleResponse responseOf(Sample sample) {
        return GetSampleResponse.newBuilder()
                .setImage(imageOf(sample.frame(), Pictures.Encoding.PNG, sample.shows())).build();
    }

    private viva.vision.v1.Artefact artefactOf(Artefact artefact) {
        var message = viva.vision.v1.Artefact.newBuilder().setId(artefact.id())
                .setTitle(textOf(artefact.title())).setCaption(textOf(artefact.caption()));
        switch (artefact) {
            case Artefact.ImageArtefact a -> message.setImage(imageOf(a.picture(), a.encoding(), a.alternative()));
            case Artefact.PlotArtefact a -> message.setPlot(plotOf(a));
            case Artefact.TableArtefact a -> message.setTable(tableOf(a));
            case Artefact.TextArtefact a -> message.setText(textOf(a.markdown()));
            case Artefact.NumberArtefact a ->
                    message.setNumber(Number.newBuilder().setValue(a.value()).setUnit(a.unit()).setDigits(a.digits()));
        }
        return message.build();
    }

    private Image imageOf(Frame frame, Pictures.Encoding encoding, Text alternative) {
        return Image.newBuilder().setMediaType(encoding.mediaType())
                .setData(ByteString.copyFrom(pictures.encode(frame, encoding)))
                .setWidth(frame.width()).setHeight(frame.height()).setAlternative(textOf(alternative)).build();
    }

    private static Plot plotOf(Artefact.PlotArtefact plot) {
        var kind = switch (plot.drawing()) {
            case LINE -> Plot.Kind.KIND_LINE;
            case BAR -> Plot.Kind.KIND_BAR;
            case SCATTER -> Plot.Kind.KIND_SCATTER;
            case HEATMAP -> Plot.Kind.KIND_HEATMAP;
        };
        var message = Plot.newBuilder().setKind(kind).setXLabel(textOf(plot.xLabel())).setYLabel(textOf(plot.yLabel()));
        for (var series : plot.series()) {
            message.addSeries(Series.newBuilder().setName(textOf(series.name())).addAllX(series.x()).addAllY(series.y()));
        }
        return message.build();
    }

    private static Table tableOf(Artefact.TableArtefact table) {
        return Table.newBuilder()
                .addAllColumns(table.columns().stream().map(DemoProto::textOf).toList())
                .addAllRows(table.rows().stream().map(r -> TableRow.newBuilder().addAllCells(r).build()).toList())
                .build();
    }

    private static viva.vision.v1.RunReport reportOf(RunReport report) {
        var message = viva.vision.v1.RunReport.newBuilder()
                .setExecutionProvider(report.provider().orElse("")).setThreads(report.threads())
                .addAllModels(report.models()).putAllParameters(report.parameters());
        for (var stage : report.stages()) {
            message.addStages(Stage.newBuilder().setName(textOf(stage.name())).setTook(Duration.newBuilder()
                    .setSeconds(stage.took().getSeconds()).setNanos(stage.took().getNano())));
        }
        return message.build();
    }
}
