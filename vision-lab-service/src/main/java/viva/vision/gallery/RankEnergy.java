package viva.vision.gallery;

import java.util.Arrays;
import java.util.Random;

/**
 * How much of a matrix its best approximations of rank 1, 2 … keep, as a share of the sum of squares: the squared
 * singular values added up from the largest (Eckart and Young, 1936).
 */
final class RankEnergy {
    private static final int SWEEPS = 60;

    private RankEnergy() {}

    /** Kernels of one input channel, {@code float64[outputs, taps]}: a rank-one matrix mixed with a random one. */
    static double[][] kernel(int outputs, int taps, double coupling, long seed) {
        var random = new Random(seed);
        var mixing = random.doubles(outputs).map(v -> 2 * v - 1).toArray();
        var pattern = random.doubles(taps).map(v -> 2 * v - 1).toArray();
        var kernel = new double[outputs][taps];
        for (int o = 0; o < outputs; o++) {
            for (int t = 0; t < taps; t++) {
                kernel[o][t] = (1 - coupling) * mixing[o] * pattern[t] + coupling * (2 * random.nextDouble() - 1) / Math.sqrt(3);
            }
        }
        return kernel;
    }

    /** Shares kept at ranks 1, 2 … up to the number of columns; the last is 1. */
    static double[] of(double[][] matrix) {
        int n = matrix[0].length;
        var gram = new double[n][n];
        for (var row : matrix) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    gram[i][j] += row[i] * row[j];
                }
            }
        }
        var values = Arrays.stream(eigenvalues(gram)).map(v -> Math.max(0, v)).sorted().toArray();
        double total = Arrays.stream(values).sum();
        var kept = new double[n];
        double sum = 0;
        for (int m = 0; m < n; m++) {
            sum += values[n - 1 - m];
            kept[m] = Math.min(1, sum / total);
        }
        return kept;
    }

    /** Of a symmetric matrix, by Jacobi's rotations, each of which sets one pair of entries to 0. */
    static double[] eigenvalues(double[][] symmetric) {
        int n = symmetric.length;
        var a = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, p, q);
                }
            }
        }
        var values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = a[i][i];
        }
        return values;
    }

    private static void rotate(double[][] a, int p, int q) {
        if (Math.abs(a[p][q]) < 1e-300) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < a.length; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
        }
    }
}
