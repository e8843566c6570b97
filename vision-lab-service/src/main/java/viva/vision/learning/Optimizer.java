package viva.vision.learning;

/** Changes parameters by their gradient, step by step. Holds state: one optimizer for one set of parameters. */
public sealed interface Optimizer {
    /** Changes the parameters in place. */
    void step(double[] parameters, double[] gradient, double rate);

    /** {@code v ← μ v + g, θ ← θ − η v}, g with {@code λ θ} added, as PyTorch has it; μ = 0 is plain SGD. */
    static Optimizer sgd(int parameters, double momentum, double l2) {
        return new Sgd(new double[parameters], momentum, l2);
    }

    /** Kingma and Ba, ICLR 2015, algorithm 1; the penalty's gradient {@code λ θ} is added to g, and so is scaled with it. */
    static Optimizer adam(int parameters, double beta1, double beta2, double l2) {
        return new Adam(parameters, beta1, beta2, l2, 0);
    }

    /** Adam with {@code θ ← θ − η λ θ} beside it (Loshchilov and Hutter, Decoupled Weight Decay, ICLR 2019, algorithm 2). */
    static Optimizer adamW(int parameters, double beta1, double beta2, double decay) {
        return new Adam(parameters, beta1, beta2, 0, decay);
    }

    /** Stochastic gradient descent with momentum. */
    final class Sgd implements Optimizer {
        private final double[] velocity;
        private final double momentum;
        private final double l2;

        private Sgd(double[] velocity, double momentum, double l2) {
            this.velocity = velocity;
            this.momentum = momentum;
            this.l2 = l2;
        }

        @Override
        public void step(double[] parameters, double[] gradient, double rate) {
            for (int i = 0; i < parameters.length; i++) {
                velocity[i] = momentum * velocity[i] + gradient[i] + l2 * parameters[i];
                parameters[i] -= rate * velocity[i];
            }
        }
    }

    /** Steps scaled by running means of the gradient and of its square. */
    final class Adam implements Optimizer {
        private static final double EPSILON = 1e-8;

        private final double[] mean;
        private final double[] square;
        private final double beta1;
        private final double beta2;
        private final double l2;
        private final double decay;
        private int steps;

        private Adam(int parameters, double beta1, double beta2, double l2, double decay) {
            this.mean = new double[parameters];
            this.square = new double[parameters];
            this.beta1 = beta1;
            this.beta2 = beta2;
            this.l2 = l2;
            this.decay = decay;
        }

        @Override
        public void step(double[] parameters, double[] gradient, double rate) {
            steps++;
            // Both means begin at 0 and are too small at first; this undoes it.
            double forMean = 1 - Math.pow(beta1, steps);
            double forSquare = 1 - Math.pow(beta2, steps);
            for (int i = 0; i < parameters.length; i++) {
                double g = gradient[i] + l2 * parameters[i];
                mean[i] = beta1 * mean[i] + (1 - beta1) * g;
                square[i] = beta2 * square[i] + (1 - beta2) * g * g;
                parameters[i] -= rate * decay * parameters[i];
                parameters[i] -= rate * mean[i] / forMean / (Math.sqrt(square[i] / forSquare) + EPSILON);
            }
        }
    }
}
