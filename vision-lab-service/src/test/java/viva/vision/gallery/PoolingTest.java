package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import viva.vision.Lab;
import viva.vision.inference.Shape;

/** The shipped pooling graphs against maxima and averages taken by hand. */
class PoolingTest {
    private static final int CHANNELS = 3;
    private static final int HEIGHT = 11;
    private static final int WIDTH = 17;

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void bothGraphsTakeTheMaximumOverEachWindowExactly(int k) {
        var input = noise();
        var spp = run("spp-max-" + k, input);
        var sppf = run("sppf-max-" + k, input);

        assertThat(spp).isEqualTo(sppf);
        for (int part = 0; part < 4; part++) {
            int radius = (k - 1) * part / 2;
            for (int channel = 0; channel < CHANNELS; channel++) {
                for (int y = 0; y < HEIGHT; y++) {
                    for (int x = 0; x < WIDTH; x++) {
                        float largest = Float.NEGATIVE_INFINITY;
                        for (int dy = Math.max(0, y - radius); dy <= Math.min(HEIGHT - 1, y + radius); dy++) {
                            for (int dx = Math.max(0, x - radius); dx <= Math.min(WIDTH - 1, x + radius); dx++) {
                                largest = Math.max(largest, input[(channel * HEIGHT + dy) * WIDTH + dx]);
                            }
                        }
                        assertThat(spp[((part * CHANNELS + channel) * HEIGHT + y) * WIDTH + x]).isEqualTo(largest);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7})
    void averagesInSeriesAreNotTheAverageOfALargerWindow(int k) {
        var input = noise();
        var spp = run("spp-average-" + k, input);
        var sppf = run("sppf-average-" + k, input);
        int map = CHANNELS * HEIGHT * WIDTH;

        // The input and the first pooling are the same graph ...
        for (int i = 0; i < 2 * map; i++) {
            assertThat(spp[i]).isCloseTo(sppf[i], within(1e-6f));
        }
        // ... the second and third are not.
        double largest = 0;
        for (int i = 2 * map; i < spp.length; i++) {
            largest = Math.max(largest, Math.abs(spp[i] - sppf[i]));
        }
        assertThat(largest).isGreaterThan(0.01);
    }

    private static float[] noise() {
        var random = new Random(5);
        var values = new float[CHANNELS * HEIGHT * WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() - 0.5f;
        }
        return values;
    }

    private static float[] run(String network, float[] input) {
        try (var binding = Lab.NETWORKS.open(network).bind(Map.of("x", Shape.of(1, CHANNELS, HEIGHT, WIDTH)))) {
            binding.input("x").put(input);
            binding.run();
            var output = new float[binding.outputShape("y").size()];
            binding.output("y").get(output);
            return output;
        }
    }
}
