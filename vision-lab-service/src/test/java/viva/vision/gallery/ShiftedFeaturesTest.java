package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShiftedFeaturesTest {
    private static final int SIDE = ShiftDemo.SIDE;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 16})
    void aRolledConvolutionMovesWithThePictureExactly(int shift) {
        assertThat(ShiftedFeatures.convolution(1, true, 5).shiftError(noise(), shift)).isZero();
    }

    @Test
    void stridesAndPatchesMoveAlongOnlyInWholeCells() {
        for (int shift = 1; shift <= 16; shift++) {
            for (var layer : new ShiftedFeatures[] {ShiftedFeatures.patches(4, 5), ShiftedFeatures.convolution(4, true, 5)}) {
                double error = layer.shiftError(noise(), shift);
                if (shift % 4 == 0) {
                    assertThat(error).isZero();
                } else {
                    assertThat(error).isGreaterThan(0.5);
                }
            }
        }
    }

    @Test
    void zerosAtTheBorderDisturbOnlyTheBorder() {
        assertThat(ShiftedFeatures.convolution(1, false, 5).shiftError(noise(), 3)).isBetween(0.01, 0.5);
        assertThat(ShiftedFeatures.dense(5).shiftError(noise(), 16)).isGreaterThan(0.5);
    }

    /** A single bright pixel: the filter appears around it, turned by half a turn. */
    @Test
    void anImpulseShowsTheFilterOfThePatch() {
        var impulse = new double[SIDE * SIDE];
        impulse[5 * SIDE + 6] = 1;
        var weights = new Random(3 * 4L);
        double expected = 0;
        // Pixel (6, 5) is number 1 · 4 + 2 within the patch of 4 pixels at (4, 4).
        for (int i = 0; i <= 6; i++) {
            expected = weights.nextGaussian();
        }

        var features = ShiftedFeatures.patches(4, 3).of(impulse)[0];

        assertThat(features[1 * 16 + 1]).isCloseTo(expected, within(1e-15));
        assertThat(features[0]).isZero();
    }

    private static double[] noise() {
        return new Random(1).doubles(SIDE * SIDE).toArray();
    }
}
