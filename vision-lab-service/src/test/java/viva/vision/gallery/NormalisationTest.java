package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalisationTest {
    /** Columns (1, 3) and (2, 10): means 2 and 6, deviations 1 and 4. Rows (1, 2) and (3, 10): means 1.5 and 6.5, deviations 0.5 and 3.5. */
    @Test
    void aBatchOfTwoIsWrittenOutByHand() {
        double[][] batch = {{1, 2}, {3, 10}};

        var moments = Normalisation.ofFeatures(batch);

        assertThat(moments[0]).isEqualTo(new Normalisation.Moments(2, 1));
        assertThat(moments[1]).isEqualTo(new Normalisation.Moments(6, 16));
        assertThat(Normalisation.byFeature(batch[1], moments)).containsExactly(new double[] {1 / Math.sqrt(1.00001), 4 / Math.sqrt(16.00001)}, within(1e-12));
        assertThat(Normalisation.byLayer(batch[1])).containsExactly(new double[] {-3.5 / Math.sqrt(12.25001), 3.5 / Math.sqrt(12.25001)}, within(1e-12));
    }

    @Test
    void aBatchOfOneLeavesNothing() {
        double[][] batch = {{4, -1, 7}};

        assertThat(Normalisation.byFeature(batch[0], Normalisation.ofFeatures(batch))).containsExactly(0, 0, 0);
    }

    @Test
    void aNormalisedBatchHasMeanZeroAndALittleLessThanVarianceOne() {
        var random = new Random(3);
        var batch = new double[32][];
        for (int i = 0; i < batch.length; i++) {
            batch[i] = random.doubles(8, -2, 5).toArray();
        }
        var moments = Normalisation.ofFeatures(batch);
        var normalised = new double[32][];
        for (int i = 0; i < batch.length; i++) {
            normalised[i] = Normalisation.byFeature(batch[i], moments);
        }

        for (int f = 0; f < 8; f++) {
            var after = Normalisation.ofFeatures(normalised)[f];
            assertThat(after.mean()).isCloseTo(0, within(1e-12));
            assertThat(after.variance()).isCloseTo(moments[f].variance() / (moments[f].variance() + 1e-5), within(1e-12));
        }
    }

    @Test
    void layerNormalisationForgetsScaleAndOffsetOfASample() {
        double[] sample = {100, 300, 200, 700};
        double[] other = {1000 + 5 * 100, 1000 + 5 * 300, 1000 + 5 * 200, 1000 + 5 * 700};

        assertThat(Normalisation.byLayer(other)).containsExactly(Normalisation.byLayer(sample), within(1e-8));
    }
}
