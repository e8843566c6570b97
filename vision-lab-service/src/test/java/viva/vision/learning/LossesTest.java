package viva.vision.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LossesTest {
    @Test
    void slopesAreTheFiniteDifferencesOfTheirLosses() {
        for (double z = -6; z <= 6; z += 0.37) {
            for (int truth = 0; truth <= 1; truth++) {
                int y = truth;
                assertThat(Losses.crossEntropySlope(z, y)).isCloseTo(difference(t -> Losses.crossEntropy(t, y), z), within(1e-8));
                assertThat(Losses.squaredSlope(z, y)).isCloseTo(difference(t -> Losses.squared(t, y), z), within(1e-8));
                for (double gamma : new double[] {0, 0.5, 2, 5}) {
                    assertThat(Losses.focalSlope(z, y, gamma, 0.25))
                            .isCloseTo(difference(t -> Losses.focal(t, y, gamma, 0.25), z), within(1e-8));
                }
            }
        }
    }

    @Test
    void valuesAtZeroAreThoseOfTheTextbook() {
        assertThat(Losses.crossEntropy(0, 1)).isCloseTo(Math.log(2), within(1e-15));
        assertThat(Losses.crossEntropySlope(0, 1)).isEqualTo(-0.5);
        assertThat(Losses.squaredSlope(0, 1)).isEqualTo(-0.125);
    }

    @Test
    void hugeLogitsStayFinite() {
        assertThat(Losses.crossEntropy(-800, 1)).isEqualTo(800);
        assertThat(Losses.squaredSlope(-800, 1)).isZero();
        assertThat(Losses.focalSlope(-800, 1, 2, 1)).isCloseTo(-1, within(1e-9));
    }

    /** Section 3.2 of the paper: at γ = 2, p_t = 0.9 costs 100 times less, p_t ≈ 0.968 1000 times, p_t = 0.5 4 times. */
    @Test
    void focalLossIsCheaperByTheFactorsOfItsPaper() {
        assertThat(cheaper(0.9)).isCloseTo(100, within(1e-6));
        assertThat(cheaper(0.968)).isCloseTo(1000, within(30.0));
        assertThat(cheaper(0.5)).isCloseTo(4, within(1e-9));
    }

    private static double cheaper(double p) {
        double z = Math.log(p / (1 - p));
        return Losses.crossEntropy(z, 1) / Losses.focal(z, 1, 2, 1);
    }

    private static double difference(DoubleUnaryOperator loss, double z) {
        double h = 1e-5;
        return (loss.applyAsDouble(z + h) - loss.applyAsDouble(z - h)) / (2 * h);
    }
}
