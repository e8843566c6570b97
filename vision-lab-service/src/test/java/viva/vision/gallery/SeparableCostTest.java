package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SeparableCostTest {
    @Test
    void theRatioIsItsClosedForm() {
        for (int k : new int[] {1, 3, 5, 7}) {
            for (int to : new int[] {8, 64, 1024}) {
                assertThat(new SeparableCost(k, 24, to, 14).ratio()).isCloseTo(1.0 / to + 1.0 / (k * k), within(1e-12));
            }
        }
    }

    /** 3 x 3, 512 to 512 at 14 x 14: the layer MobileNet repeats five times (its table 1). */
    @Test
    void countsAreThoseOfMobileNetsRepeatedLayer() {
        var cost = new SeparableCost(3, 512, 512, 14);

        assertThat(cost.standard().parameters()).isEqualTo(2_359_296);
        assertThat(cost.depthwise().parameters() + cost.pointwise().parameters()).isEqualTo(266_752);
        assertThat(cost.standard().multiplyAdds()).isEqualTo(462_422_016);
        assertThat(cost.depthwise().multiplyAdds() + cost.pointwise().multiplyAdds()).isEqualTo(52_283_392);
    }

    @Test
    void aComposedKernelIsSeparableAndARandomOneIsNot() {
        assertThat(RankEnergy.of(RankEnergy.kernel(64, 9, 0, 3))[0]).isCloseTo(1, within(1e-12));
        assertThat(RankEnergy.of(RankEnergy.kernel(64, 9, 1, 3))[0]).isLessThan(0.3);
    }

    /** The 2 x 2 matrix (3 1; 1 3) has the eigenvalues 2 and 4; so singular values 2 and 4, shares 16/20 and 1. */
    @Test
    void theSmallestCaseIsWrittenOutByHand() {
        var eigenvalues = RankEnergy.eigenvalues(new double[][] {{3, 1}, {1, 3}});
        Arrays.sort(eigenvalues);

        assertThat(eigenvalues).containsExactly(new double[] {2, 4}, within(1e-12));
        assertThat(RankEnergy.of(new double[][] {{3, 1}, {1, 3}})).containsExactly(new double[] {0.8, 1}, within(1e-12));
    }

    /** No rank-one matrix found by searching keeps more than the largest singular value says, and alternating reaches it. */
    @Test
    void theBestSeparableKernelIsWhatAlternatingLeastSquaresFinds() {
        var kernel = RankEnergy.kernel(12, 9, 0.7, 4);
        double total = Arrays.stream(kernel).flatMapToDouble(Arrays::stream).map(v -> v * v).sum();
        var pattern = new Random(9).doubles(9).toArray();
        double kept = 0;
        for (int round = 0; round < 500; round++) {
            var mixing = new double[12];
            double square = Arrays.stream(pattern).map(v -> v * v).sum();
            for (int o = 0; o < 12; o++) {
                for (int t = 0; t < 9; t++) {
                    mixing[o] += kernel[o][t] * pattern[t] / square;
                }
            }
            double mixed = Arrays.stream(mixing).map(v -> v * v).sum();
            Arrays.fill(pattern, 0);
            for (int t = 0; t < 9; t++) {
                for (int o = 0; o < 12; o++) {
                    pattern[t] += kernel[o][t] * mixing[o] / mixed;
                }
            }
            kept = mixed * Arrays.stream(pattern).map(v -> v * v).sum() / total;
        }

        assertThat(RankEnergy.of(kernel)[0]).isCloseTo(kept, within(1e-9));
    }
}
