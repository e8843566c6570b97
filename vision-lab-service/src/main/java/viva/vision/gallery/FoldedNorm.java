package viva.vision.gallery;

import java.util.Arrays;
import java.util.Random;

/**
 * A 1 × 1 convolution and the batch normalisation after it, and the one convolution that does both:
 * {@code w′ = w · γ / √(σ² + ε)}, {@code b′ = (b − μ) · γ / √(σ² + ε) + β}.
 *
 * @param weights {@code float64[out, in]}; the other arrays have one number per output channel
 */
record FoldedNorm(double[][] weights, double[] bias, double[] gamma, double[] beta, double[] mean, double[] variance, double epsilon) {
    /** @param variance the running variances are drawn up to this */
    static FoldedNorm random(int in, int out, double variance, double epsilon, long seed) {
        var random = new Random(seed);
        var weights = new double[out][];
        for (int o = 0; o < out; o++) {
            weights[o] = random.doubles(in, -1, 1).toArray();
        }
        return new FoldedNorm(weights, random.doubles(out, -1, 1).toArray(), random.doubles(out, 0.5, 2).toArray(),
                random.doubles(out, -1, 1).toArray(), random.doubles(out, -1, 1).toArray(),
                random.doubles(out, 0.5, 1).map(v -> v * variance).toArray(), epsilon);
    }

    double[] convolved(double[] x) {
        var y = bias.clone();
        for (int o = 0; o < y.length; o++) {
            for (int i = 0; i < x.length; i++) {
                y[o] += weights[o][i] * x[i];
            }
        }
        return y;
    }

    /** Convolution, then normalisation with the given statistics. */
    double[] apart(double[] x, double[] means, double[] variances) {
        var y = convolved(x);
        for (int o = 0; o < y.length; o++) {
            y[o] = gamma[o] * (y[o] - means[o]) / Math.sqrt(variances[o] + epsilon) + beta[o];
        }
        return y;
    }

    /** The same as {@link #apart} with the running statistics, as one convolution followed by nothing. */
    FoldedNorm folded() {
        var w = new double[weights.length][];
        var b = new double[bias.length];
        var one = new double[bias.length];
        Arrays.fill(one, 1);
        for (int o = 0; o < b.length; o++) {
            double factor = gamma[o] / Math.sqrt(variance[o] + epsilon);
            w[o] = Arrays.stream(weights[o]).map(v -> v * factor).toArray();
            b[o] = (bias[o] - mean[o]) * factor + beta[o];
        }
        return new FoldedNorm(w, b, one, new double[b.length], new double[b.length], one, 0);
    }
}
