package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldedNormTest {
    @Test
    void oneChannelIsFoldedByHand() {
        // y = 2x + 1, then 3 (y − 5) / √(4 + 0) + 7, which is 3x + 1.
        var norm = new FoldedNorm(new double[][] {{2}}, new double[] {1}, new double[] {3}, new double[] {7}, new double[] {5}, new double[] {4}, 0);

        assertThat(norm.folded().weights()[0][0]).isEqualTo(3);
        assertThat(norm.folded().bias()[0]).isEqualTo(1);
        assertThat(norm.apart(new double[] {10}, norm.mean(), norm.variance())[0]).isEqualTo(31);
    }

    @Test
    void foldingIsExactUpToRoundingInInferenceModeOnly() {
        assertThat(Artefacts.number("conv-bn-fusion", "difference", Map.of())).isCloseTo(0, within(1e-12));
        assertThat(Artefacts.number("conv-bn-fusion", "training-difference", Map.of())).isGreaterThan(0.1);
    }
}
