package viva.vision.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Attention of one head, {@code softmax(QKᵀ / √d) V}, in two ways that give the same output and differ in what they
 * move between slow and fast memory. Every number moved is counted.
 */
final class TiledAttention {
    /** How far row 0 is after a tile of keys. @param correction what the sums before were multiplied by, 0..1 */
    record Trace(int keys, double maximum, double sum, double correction, double firstOutput) {}

    /** @param output {@code float64[n, d]}; @param moved numbers read from or written to slow memory; @param trace of row 0 */
    record Result(double[][] output, long moved, List<Trace> trace) {}

    private TiledAttention() {}

    /** Scores, weights and output one after the other; each n × n matrix goes to slow memory and comes back. */
    static Result plain(double[][] q, double[][] k, double[][] v) {
        int n = q.length;
        int d = q[0].length;
        var output = new double[n][d];
        for (int i = 0; i < n; i++) {
            var weights = new double[n];
            double maximum = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                weights[j] = score(q[i], k[j]);
                maximum = Math.max(maximum, weights[j]);
            }
            double sum = 0;
            for (int j = 0; j < n; j++) {
                weights[j] = StrictMath.exp(weights[j] - maximum);
                sum += weights[j];
            }
            for (int j = 0; j < n; j++) {
                for (int c = 0; c < d; c++) {
                    output[i][c] += weights[j] / sum * v[j][c];
                }
            }
        }
        // Q, K read, S written; S read, P written; P, V read, O written.
        return new Result(output, 4L * n * d + 4L * n * n, List.of());
    }

    /**
     * A tile of queries stays in fast memory while tiles of keys and values pass by, with a running maximum m, sum l
     * and output o for each row (Dao, FlashAttention-2, 2023; the online softmax is Milakov and Gimelshein's, 2018).
     */
    static Result tiled(double[][] q, double[][] k, double[][] v, int queryTile, int keyTile) {
        int n = q.length;
        int d = q[0].length;
        var output = new double[n][d];
        var trace = new ArrayList<Trace>();
        long moved = 0;
        for (int top = 0; top < n; top += queryTile) {
            int rows = Math.min(queryTile, n - top);
            var maximum = new double[rows];
            Arrays.fill(maximum, Double.NEGATIVE_INFINITY);
            var sum = new double[rows];
            moved += (long) rows * d;
            for (int left = 0; left < n; left += keyTile) {
                int columns = Math.min(keyTile, n - left);
                moved += 2L * columns * d;
                for (int r = 0; r < rows; r++) {
                    var scores = new double[columns];
                    double highest = maximum[r];
                    for (int j = 0; j < columns; j++) {
                        scores[j] = score(q[top + r], k[left + j]);
                        highest = Math.max(highest, scores[j]);
                    }
                    double correction = StrictMath.exp(maximum[r] - highest);
                    maximum[r] = highest;
                    sum[r] *= correction;
                    var o = output[top + r];
                    for (int c = 0; c < d; c++) {
                        o[c] *= correction;
                    }
                    for (int j = 0; j < columns; j++) {
                        double weight = StrictMath.exp(scores[j] - highest);
                        sum[r] += weight;
                        for (int c = 0; c < d; c++) {
                            o[c] += weight * v[left + j][c];
                        }
                    }
                    if (top + r == 0) {
                        trace.add(new Trace(left + columns, highest, sum[r], correction, o[0] / sum[r]));
                    }
                }
            }
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < d; c++) {
                    output[top + r][c] /= sum[r];
                }
            }
            moved += (long) rows * d;
        }
        return new Result(output, moved, trace);
    }

    private static double score(double[] query, double[] key) {
        double dot = 0;
        for (int c = 0; c < query.length; c++) {
            dot += query[c] * key[c];
        }
        return dot / Math.sqrt(query.length);
    }
}
