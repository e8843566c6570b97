package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TiledAttentionTest {
    @Test
    void twoKeysWeighOneToThree() {
        // softmax(0, ln 3) is 1/4 and 3/4; with d = 1 nothing is scaled.
        double[][] q = {{1}, {1}};
        double[][] k = {{0}, {Math.log(3)}};
        double[][] v = {{8}, {4}};

        for (int tile = 1; tile <= 2; tile++) {
            assertThat(TiledAttention.tiled(q, k, v, 1, tile).output()[0][0]).isCloseTo(0.25 * 8 + 0.75 * 4, within(1e-12));
        }
        assertThat(TiledAttention.plain(q, k, v).output()[0][0]).isCloseTo(5, within(1e-12));
    }

    @Test
    void everyTilingEqualsTheTextbookFormula() {
        var random = new Random(3);
        int n = 23;
        int d = 5;
        var q = matrix(random, n, d);
        var k = matrix(random, n, d);
        var v = matrix(random, n, d);
        for (int queryTile : new int[] {1, 4, 7, 23, 40}) {
            for (int keyTile : new int[] {1, 3, 8, 23, 40}) {
                var output = TiledAttention.tiled(q, k, v, queryTile, keyTile).output();
                for (int i = 0; i < n; i++) {
                    // Without the maximum: the exponentials of the definition, which are small enough here.
                    var weights = new double[n];
                    for (int j = 0; j < n; j++) {
                        double dot = 0;
                        for (int c = 0; c < d; c++) {
                            dot += q[i][c] * k[j][c];
                        }
                        weights[j] = Math.exp(dot / Math.sqrt(d));
                    }
                    double sum = IntStream.range(0, n).mapToDouble(j -> weights[j]).sum();
                    for (int c = 0; c < d; c++) {
                        int column = c;
                        double wanted = IntStream.range(0, n).mapToDouble(j -> weights[j] / sum * v[j][column]).sum();
                        assertThat(output[i][c]).isCloseTo(wanted, within(1e-12));
                    }
                }
            }
        }
    }

    @Test
    void theCountOfNumbersMovedHasItsClosedForm() {
        for (int tile : new int[] {4, 28, 32, 128}) {
            double moved = Artefacts.number("flash-attention", "tiled-moved", Map.of("queryTile", "" + tile));
            assertThat(moved).isEqualTo(2.0 * 128 * 32 * (1 + Math.ceil(128.0 / tile)));
        }
    }

    @Test
    void hugeScoresDoNotOverflow() {
        assertThat(Artefacts.number("flash-attention", "difference", Map.of("scale", "1000"))).isLessThan(1e-9);
    }

    private static double[][] matrix(Random random, int rows, int columns) {
        return IntStream.range(0, rows).mapToObj(i -> random.doubles(columns, -2, 2).toArray()).toArray(double[][]::new);
    }
}
