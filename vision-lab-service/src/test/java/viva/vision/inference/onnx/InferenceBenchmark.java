package viva.vision.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viva.vision.Lab;
import viva.vision.inference.Shape;

/**
 * Not part of the tests (its name does not end in Test). By hand:
 * {@code mvn -o test -Dtest=InferenceBenchmark -Dsurefire.useFile=false}. Prints medians of turns that alternate;
 * the ratios matter, the times depend on the machine.
 */
class InferenceBenchmark {
    private static final int CHANNELS = 32;
    private static final int SIDE = 80;
    private static final int TURNS = 41;

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    @Test
    void pinnedBuffersAgainstNestedArrays() throws Exception {
        var shape = Shape.of(1, CHANNELS, SIDE, SIDE);
        var nested = new float[1][CHANNELS][SIDE][SIDE];
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions(); var binding = Lab.NETWORKS.open("sppf-max-5").bind(Map.of("x", shape))) {
            options.setIntraOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            try (var session = environment.createSession(new Manifest().read("sppf-max-5"), options)) {
                compare("nested arrays and getValue()", () -> {
                    try (var tensor = OnnxTensor.createTensor(environment, nested); var result = session.run(Map.of("x", tensor))) {
                        result.get(0).getValue();
                    }
                }, "pinned direct buffers", binding::run);
            }
        }
    }

    @Test
    void sppAgainstSppf() throws Exception {
        for (int k : new int[] {3, 5, 7}) {
            var shape = Map.of("x", Shape.of(1, CHANNELS, SIDE, SIDE));
            try (var spp = Lab.NETWORKS.open("spp-max-" + k).bind(shape); var sppf = Lab.NETWORKS.open("sppf-max-" + k).bind(shape)) {
                compare("SPP, k = " + k, spp::run, "SPPF, k = " + k, sppf::run);
            }
        }
    }

    private static void compare(String first, Work a, String second, Work b) throws Exception {
        var times = new double[2][TURNS];
        for (int turn = -5; turn < TURNS; turn++) {
            for (int which = 0; which < 2; which++) {
                long begun = System.nanoTime();
                (which == 0 ? a : b).run();
                if (turn >= 0) {
                    times[which][turn] = (System.nanoTime() - begun) / 1000.0;
                }
            }
        }
        Arrays.sort(times[0]);
        Arrays.sort(times[1]);
        System.out.printf(Locale.ROOT, "%s %.0f µs, %s %.0f µs: ratio %.1f%n", first, times[0][TURNS / 2], second,
                times[1][TURNS / 2], times[0][TURNS / 2] / times[1][TURNS / 2]);
    }
}
