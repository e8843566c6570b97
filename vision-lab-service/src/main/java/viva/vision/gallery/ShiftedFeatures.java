package viva.vision.gallery;

import java.util.Random;

/**
 * A layer with random weights over a square grey picture of {@link ShiftDemo#SIDE} pixels a side, and how far it is
 * from moving its features along with the picture. Features are {@code float64[channels, side²]}.
 */
final class ShiftedFeatures {
    private static final int CHANNELS = 4;
    private static final int SIDE = ShiftDemo.SIDE;

    private final int window;
    private final int stride;
    private final boolean circular;
    private final boolean sharedWeights;
    private final long seed;

    private ShiftedFeatures(int window, int stride, boolean circular, boolean sharedWeights, long seed) {
        this.window = window;
        this.stride = stride;
        this.circular = circular;
        this.sharedWeights = sharedWeights;
        this.seed = seed;
    }

    /** 3 x 3 around each place, then ReLU. */
    static ShiftedFeatures convolution(int stride, boolean circular, long seed) {
        return new ShiftedFeatures(3, stride, circular, true, seed);
    }

    /** Each patch projected by the same weights, as ViT's first layer does. */
    static ShiftedFeatures patches(int patch, long seed) {
        return new ShiftedFeatures(patch, patch, true, true, seed);
    }

    /** A grid of outputs, one in eight pixels, each with weights of its own over the whole picture. */
    static ShiftedFeatures dense(long seed) {
        return new ShiftedFeatures(SIDE, 8, true, false, seed);
    }

    int side() {
        return SIDE / stride;
    }

    double[][] of(double[] picture) {
        var features = new double[CHANNELS][side() * side()];
        for (int channel = 0; channel < CHANNELS; channel++) {
            var random = new Random(seed * CHANNELS + channel);
            var weights = sharedWeights ? gaussian(random, window * window) : null;
            for (int i = 0; i < features[channel].length; i++) {
                // Weights of their own are drawn anew for every place, always in the same order.
                features[channel][i] = sharedWeights ? windowed(picture, weights, i % side() * stride, i / side() * stride)
                        : dot(picture, random);
            }
        }
        return features;
    }

    private double windowed(double[] picture, double[] weights, int left, int top) {
        int before = window == 3 ? 1 : 0;
        double sum = 0;
        for (int dy = 0; dy < window; dy++) {
            for (int dx = 0; dx < window; dx++) {
                int x = left + dx - before;
                int y = top + dy - before;
                boolean inside = x >= 0 && x < SIDE && y >= 0 && y < SIDE;
                if (inside || circular) {
                    sum += weights[dy * window + dx] * picture[Math.floorMod(y, SIDE) * SIDE + Math.floorMod(x, SIDE)];
                }
            }
        }
        return window == 3 ? Math.max(0, sum) : sum;
    }

    private static double dot(double[] picture, Random random) {
        double sum = 0;
        for (double pixel : picture) {
            // Uniform, not normal: a tenth of the time, and any distribution will do.
            sum += (random.nextFloat() - 0.5) * pixel;
        }
        return sum;
    }

    private static double[] gaussian(Random random, int count) {
        var values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    /** {@code |f(T x) − T f(x)| / |f(x)|} for a roll to the right; 0 where both vanish. */
    double shiftError(double[] picture, int pixels) {
        var moved = of(rolled(picture, pixels));
        var still = of(picture);
        int cells = Math.round(pixels / (float) stride);
        double difference = 0;
        double size = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            for (int y = 0; y < side(); y++) {
                for (int x = 0; x < side(); x++) {
                    double expected = still[channel][y * side() + Math.floorMod(x - cells, side())];
                    difference += Math.pow(moved[channel][y * side() + x] - expected, 2);
                    size += expected * expected;
                }
            }
        }
        return size == 0 ? 0 : Math.sqrt(difference / size);
    }

    /** The square picture rolled to the right. */
    static double[] rolled(double[] picture, int pixels) {
        var rolled = new double[picture.length];
        for (int i = 0; i < picture.length; i++) {
            rolled[i / SIDE * SIDE + Math.floorMod(i + pixels, SIDE)] = picture[i];
        }
        return rolled;
    }
}
