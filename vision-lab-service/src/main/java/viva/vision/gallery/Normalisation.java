package viva.vision.gallery;

import java.util.stream.IntStream;

/**
 * Batch and layer normalisation of {@code float64[samples, features]}, without learned scale and shift; variances are
 * those of a population (divided by n, not n − 1), with {@code ε} added (Ioffe and Szegedy, ICML 2015; Ba et al., 2016).
 */
final class Normalisation {
    static final double EPSILON = 1e-5;

    private Normalisation() {}

    /** Mean and variance of some values. */
    record Moments(double mean, double variance) {
        static Moments of(double[] values) {
            double mean = IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElse(0);
            double variance = IntStream.range(0, values.length).mapToDouble(i -> (values[i] - mean) * (values[i] - mean)).average().orElse(0);
            return new Moments(mean, variance);
        }

        double normalised(double value) {
            return (value - mean) / Math.sqrt(variance + EPSILON);
        }
    }

    /** Moments of each feature over the batch. */
    static Moments[] ofFeatures(double[][] batch) {
        return IntStream.range(0, batch[0].length)
                .mapToObj(f -> Moments.of(IntStream.range(0, batch.length).mapToDouble(s -> batch[s][f]).toArray()))
                .toArray(Moments[]::new);
    }

    /** Each feature by its own moments: those of the batch when training, running ones when in use. */
    static double[] byFeature(double[] sample, Moments[] moments) {
        return IntStream.range(0, sample.length).mapToDouble(f -> moments[f].normalised(sample[f])).toArray();
    }

    /** The sample by the moments of its own features. */
    static double[] byLayer(double[] sample) {
        var moments = Moments.of(sample);
        return IntStream.range(0, sample.length).mapToDouble(f -> moments.normalised(sample[f])).toArray();
    }
}
