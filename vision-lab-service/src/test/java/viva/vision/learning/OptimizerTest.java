package viva.vision.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OptimizerTest {
    @Test
    void sgdOnAParabolaIsAGeometricSeries() {
        var x = new double[] {3};
        var sgd = Optimizer.sgd(1, 0, 0);
        for (int step = 1; step <= 50; step++) {
            sgd.step(x, new double[] {2 * x[0]}, 0.1);

            assertThat(x[0]).isCloseTo(3 * Math.pow(1 - 0.2, step), within(1e-12));
        }
    }

    /** x_{t+1} = (1 + μ − η c) x_t − μ x_{t−1}: at η c = (1 − √μ)² both roots are √μ, so x_t = x_0 (1 + (1 − √μ) t) √μ^t. */
    @Test
    void criticalMomentumHasItsClosedForm() {
        double mu = 0.81;
        var x = new double[] {2};
        var momentum = Optimizer.sgd(1, mu, 0);
        for (int t = 1; t <= 60; t++) {
            momentum.step(x, new double[] {x[0]}, Math.pow(1 - Math.sqrt(mu), 2));

            assertThat(x[0]).isCloseTo(2 * (1 + (1 - 0.9) * t) * Math.pow(0.9, t), within(1e-12));
        }
    }

    @Test
    void theFirstStepOfAdamIsTheRateWhateverTheGradient() {
        for (double g : new double[] {1e-3, 1, 1e6}) {
            var x = new double[] {0};
            Optimizer.adam(1, 0.9, 0.999, 0).step(x, new double[] {-g}, 0.01);

            assertThat(x[0]).isCloseTo(0.01, within(1e-6));
        }
    }

    /** Two steps by pencil: g = 1, then 2; m̂₂ = (0.09 + 0.2) / 0.19, v̂₂ = (0.000999 + 0.004) / 0.001999. */
    @Test
    void theSecondStepOfAdamIsWrittenOutByHand() {
        var x = new double[] {0};
        var adam = Optimizer.adam(1, 0.9, 0.999, 0);
        adam.step(x, new double[] {1}, 0.1);
        adam.step(x, new double[] {2}, 0.1);

        assertThat(x[0]).isCloseTo(-0.1 - 0.1 * (0.29 / 0.19) / Math.sqrt(0.004999 / 0.001999), within(1e-8));
    }

    @Test
    void withoutAGradientAdamWDecaysGeometricallyAndAdamWithL2WalksAtItsRate() {
        var decoupled = new double[] {1};
        var coupled = new double[] {1};
        var adamW = Optimizer.adamW(1, 0.9, 0.999, 0.1);
        var adam = Optimizer.adam(1, 0.9, 0.999, 0.1);
        for (int step = 0; step < 5; step++) {
            adamW.step(decoupled, new double[1], 0.01);
            adam.step(coupled, new double[1], 0.01);
        }

        assertThat(decoupled[0]).isCloseTo(Math.pow(1 - 0.001, 5), within(1e-15));
        // λ cancels: the penalty alone moves a weight by about the rate each step.
        assertThat(coupled[0]).isCloseTo(0.95, within(1e-3));
    }

    @Test
    void forPlainSgdL2AndDecayAreTheSame() {
        var withL2 = new double[] {5};
        Optimizer.sgd(1, 0, 0.2).step(withL2, new double[] {3}, 0.1);

        assertThat(withL2[0]).isCloseTo(5 * (1 - 0.1 * 0.2) - 0.1 * 3, within(1e-12));
    }
}
