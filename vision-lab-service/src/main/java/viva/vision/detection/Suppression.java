package viva.vision.detection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import viva.vision.metric.Iou;

/**
 * Non-maximum suppression: takes candidates in order of falling score, and lets each one taken weaken the candidates
 * that overlap it. What is weaker than the score threshold is dropped. Candidates of equal score stay in their order.
 */
public sealed interface Suppression {
    /** What is left of a candidate's score next to a taken one, as a factor 0..1. @param iou of the two boxes */
    double decay(double iou);

    /** All or nothing: an overlap above the threshold drops the candidate. */
    record Greedy(double iouThreshold) implements Suppression {
        @Override
        public double decay(double iou) {
            return iou > iouThreshold ? 0 : 1;
        }
    }

    /** Soft-NMS, linear: an overlap above the threshold costs {@code 1 − IoU}. Bodla et al., ICCV 2017, section 3. */
    record SoftLinear(double iouThreshold) implements Suppression {
        @Override
        public double decay(double iou) {
            return iou > iouThreshold ? 1 - iou : 1;
        }
    }

    /** Soft-NMS, Gaussian: every overlap costs {@code exp(−IoU² / σ)}, without a threshold. Same source. */
    record SoftGaussian(double sigma) implements Suppression {
        @Override
        public double decay(double iou) {
            return Math.exp(-iou * iou / sigma);
        }
    }

    /** The candidates that stay, in the order taken, with the score they had then. O(n²). */
    default List<Candidate> keep(List<Candidate> candidates, double scoreThreshold) {
        var open = new ArrayList<>(candidates.stream().filter(c -> c.score() >= scoreThreshold).toList());
        var kept = new ArrayList<Candidate>();
        while (!open.isEmpty()) {
            var best = open.stream().max(Comparator.comparingDouble(Candidate::score)).orElseThrow();
            open.remove(best);
            kept.add(best);
            open.replaceAll(c -> c.rescored(c.score() * decay(Iou.of(c.box(), best.box()))));
            // A score of nothing is no candidate, even where the threshold is 0.
            open.removeIf(c -> c.score() < scoreThreshold || c.score() == 0);
        }
        return kept;
    }
}
