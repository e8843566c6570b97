package viva.vision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viva.vision.demo.Catalogue;
import viva.vision.demo.Lanes;
import viva.vision.demo.PictureSource;
import viva.vision.demo.RunDemo;
import viva.vision.demo.Step;
import viva.vision.detection.opencv.HogPeopleDetector;
import viva.vision.gallery.Gallery;
import viva.vision.inference.onnx.OnnxNetworks;
import viva.vision.inference.onnx.ProviderChoice;
import viva.vision.natives.NativeFolder;
import viva.vision.picture.Samples;
import viva.vision.picture.opencv.OpenCv;
import viva.vision.picture.opencv.OpenCvPictures;

/** The real lab without its gRPC face, made once for all tests of a JVM. */
public final class Lab {
    public static final NativeFolder NATIVES =
            NativeFolder.at(Path.of(System.getProperty("user.home"), ".cache/viva/natives"));
    public static final OpenCvPictures PICTURES = pictures();
    public static final OnnxNetworks NETWORKS = OnnxNetworks.load(NATIVES, ProviderChoice.CPU);
    public static final Samples SAMPLES = new Samples();
    public static final Lanes LANES = new Lanes(2, 4);
    public static final Catalogue CATALOGUE = new Catalogue(Gallery.demos(PICTURES, new HogPeopleDetector()));
    public static final RunDemo RUN_DEMO = new RunDemo(CATALOGUE, SAMPLES, PICTURES, NETWORKS, LANES);

    private Lab() {}

    private static OpenCvPictures pictures() {
        OpenCv.load(NATIVES);
        return new OpenCvPictures();
    }

    /** Runs to the end and returns every step. */
    public static List<Step> run(String demo, Map<String, String> parameters, Map<String, PictureSource> inputs) {
        var steps = new ArrayList<Step>();
        RUN_DEMO.run(new RunDemo.Request(demo, parameters, inputs), () -> false, steps::add);
        return steps;
    }

    /** A photograph that lies beside some checkouts; tests that like one must pass without it. */
    public static Optional<byte[]> photograph(String name) {
        var file = Path.of("../../shared/samples", name);
        try {
            return Files.isReadable(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
