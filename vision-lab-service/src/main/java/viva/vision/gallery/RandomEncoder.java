package viva.vision.gallery;

import java.util.Random;

/**
 * Linear projection of patches and one self-attention head, {@code softmax(Q Kᵀ / √d) V} (Vaswani et al., NeurIPS
 * 2017, section 3.2.1), averaged over the tokens. The weights are random and fixed: what is shown holds for any.
 */
final class RandomEncoder {
    /** Numbers in a token. */
    static final int WIDTH = 32;

    private final double[][] projection;
    private final double[][] query;
    private final double[][] key;
    private final double[][] value;

    /** @param inputs numbers in a flattened patch */
    RandomEncoder(int inputs, long seed) {
        var random = new Random(seed);
        projection = weights(random, inputs);
        query = weights(random, WIDTH);
        key = weights(random, WIDTH);
        value = weights(random, WIDTH);
    }

    private static double[][] weights(Random random, int inputs) {
        var weights = new double[inputs][WIDTH];
        for (var row : weights) {
            for (int i = 0; i < WIDTH; i++) {
                row[i] = random.nextGaussian() * 2 / Math.sqrt(inputs);
            }
        }
        return weights;
    }

    /** {@code float64[patches, WIDTH]}. */
    double[][] tokens(double[][] patches) {
        return times(patches, projection);
    }

    /** Mean of the outputs of all tokens, {@code float64[WIDTH]}; one row of the attention matrix is held at a time. */
    double[] pooled(double[][] tokens, Runnable checkpoint) {
        var q = times(tokens, query);
        var k = times(tokens, key);
        var v = times(tokens, value);
        var mean = new double[WIDTH];
        var row = new double[tokens.length];
        for (var asking : q) {
            checkpoint.run();
            softmax(asking, k, row);
            for (int j = 0; j < row.length; j++) {
                for (int c = 0; c < WIDTH; c++) {
                    mean[c] += row[j] * v[j][c] / tokens.length;
                }
            }
        }
        return mean;
    }

    private static void softmax(double[] asking, double[][] keys, double[] row) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < row.length; j++) {
            double product = 0;
            for (int c = 0; c < WIDTH; c++) {
                product += asking[c] * keys[j][c];
            }
            row[j] = product / Math.sqrt(WIDTH);
            largest = Math.max(largest, row[j]);
        }
        double total = 0;
        for (int j = 0; j < row.length; j++) {
            row[j] = Math.exp(row[j] - largest);
            total += row[j];
        }
        for (int j = 0; j < row.length; j++) {
            row[j] /= total;
        }
    }

    private static double[][] times(double[][] rows, double[][] weights) {
        var products = new double[rows.length][WIDTH];
        for (int i = 0; i < rows.length; i++) {
            for (int inner = 0; inner < weights.length; inner++) {
                double factor = rows[i][inner];
                for (int c = 0; c < WIDTH; c++) {
                    products[i][c] += factor * weights[inner][c];
                }
            }
        }
        return products;
    }
}
