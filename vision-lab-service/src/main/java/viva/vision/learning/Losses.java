package viva.vision.learning;

/** Losses of one output with their derivatives by the logit. Natural logarithms; {@code y} is 0 or 1. */
public final class Losses {
    private Losses() {}

    public static double sigmoid(double z) {
        return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
    }

    /** {@code log(1 + e^z)} without overflow. */
    private static double softplus(double z) {
        return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    }

    /** {@code −log p_t} with {@code p = σ(z)}. */
    public static double crossEntropy(double z, int y) {
        return softplus(y == 1 ? -z : z);
    }

    /** {@code σ(z) − y}. */
    public static double crossEntropySlope(double z, int y) {
        return sigmoid(z) - y;
    }

    /** {@code ½ (σ(z) − y)²}. */
    public static double squared(double z, int y) {
        double error = sigmoid(z) - y;
        return error * error / 2;
    }

    /** {@code (σ(z) − y) σ(z) (1 − σ(z))}. */
    public static double squaredSlope(double z, int y) {
        double p = sigmoid(z);
        return (p - y) * p * (1 - p);
    }

    /**
     * {@code −α_t (1 − p_t)^γ log p_t}, α for y = 1 and 1 − α for y = 0 (Lin et al., Focal Loss for Dense Object
     * Detection, ICCV 2017, equation 5).
     */
    public static double focal(double z, int y, double gamma, double alpha) {
        double toTruth = y == 1 ? z : -z;
        return (y == 1 ? alpha : 1 - alpha) * Math.pow(sigmoid(-toTruth), gamma) * softplus(-toTruth);
    }

    /** {@code ±α_t (1 − p_t)^γ (γ p_t log p_t + p_t − 1)}, plus for y = 1 (the paper's appendix A). */
    public static double focalSlope(double z, int y, double gamma, double alpha) {
        double toTruth = y == 1 ? z : -z;
        double p = sigmoid(toTruth);
        double slope = (y == 1 ? alpha : 1 - alpha) * Math.pow(sigmoid(-toTruth), gamma)
                * (-gamma * p * softplus(-toTruth) - sigmoid(-toTruth));
        return y == 1 ? slope : -slope;
    }
}
