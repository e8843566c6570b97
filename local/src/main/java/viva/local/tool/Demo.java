package viva.local.tool;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import viva.local.Home;
import viva.local.Trouble;
import viva.vision.v1.Artefact;
import viva.vision.v1.InputPicture;
import viva.vision.v1.ListDemosRequest;
import viva.vision.v1.RunDemoRequest;
import viva.vision.v1.VisionLabServiceGrpc;

/**
 * {@code viva demo ID [name=value…] --out DIR}: runs a demo and writes its artefacts: pictures as PNG or JPEG, all else
 * as JSON, and the report as {@code report.json}. An input takes a sample's name or a picture file.
 */
@Command(name = "demo", description = "Run a demo of the vision lab.")
public final class Demo implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ID", description = "Id of a demo, e.g. nms.")
    private String demo;

    @Parameters(index = "1..*", paramLabel = "name=value", description = "Parameters, and inputs as sample or file.")
    private List<String> settings = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the artefacts.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        try (var mesh = new MeshClient(Home.ofUser())) {
            return MeshClient.sentence(() -> run(VisionLabServiceGrpc.newBlockingStub(mesh.to("vision-lab-service"))));
        }
    }

    private int run(VisionLabServiceGrpc.VisionLabServiceBlockingStub lab) {
        var declared = lab.listDemos(ListDemosRequest.getDefaultInstance()).getDemosList().stream()
                .filter(d -> d.getId().equals(demo)).findFirst();
        var request = RunDemoRequest.newBuilder().setDemo(demo);
        for (var setting : settings) {
            var equals = setting.indexOf('=');
            if (equals < 1) {
                throw new Trouble("\"" + setting + "\" is not name=value.");
            }
            var name = setting.substring(0, equals);
            var value = setting.substring(equals + 1);
            if (declared.isPresent() && declared.get().getInputsList().stream().anyMatch(i -> i.getName().equals(name))) {
                request.putInputs(name, picture(value));
            } else {
                request.putParameters(name, value);
            }
        }
        lab.runDemo(request.build()).forEachRemaining(step -> {
            if (step.hasArtefact()) {
                write(step.getArtefact());
            } else if (step.hasReport()) {
                write("report.json", json(step.getReport()));
            }
        });
        return 0;
    }

    private static InputPicture picture(String value) {
        var file = Path.of(value);
        if (!Files.isRegularFile(file)) {
            return InputPicture.newBuilder().setSample(value).build();
        }
        try {
            return InputPicture.newBuilder().setUpload(ByteString.copyFrom(Files.readAllBytes(file))).build();
        } catch (IOException e) {
            throw new Trouble(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void write(Artefact artefact) {
        if (artefact.hasImage()) {
            var image = artefact.getImage();
            write(artefact.getId() + (image.getMediaType().equals("image/jpeg") ? ".jpg" : ".png"), image.getData().toByteArray());
        } else {
            write(artefact.getId() + ".json", json(artefact));
        }
    }

    private void write(String name, byte[] content) {
        var file = out.resolve(name);
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new Trouble("cannot write " + file + ": " + e.getMessage(), e);
        }
        System.out.println(file);
    }

    private static byte[] json(com.google.protobuf.MessageOrBuilder message) {
        try {
            return JsonFormat.printer().print(message).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a message that cannot be printed", e);
        }
    }
}
