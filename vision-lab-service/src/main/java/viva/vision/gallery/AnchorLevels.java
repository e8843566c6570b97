package viva.vision.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import viva.vision.metric.Iou;
import viva.vision.picture.PixelBox;

/** A pyramid of square anchors, one at each place, and two rules that say which are positive for a true box. */
final class AnchorLevels {
    static final int PICTURE = 512;
    /** Pixels between places; an anchor's side is eight times that (ATSS, section 3). */
    static final List<Integer> STRIDES = List.of(8, 16, 32, 64, 128);
    private static final int SIDE_PER_STRIDE = 8;

    /** @param iou with the true box; @param inside whether the anchor's centre lies in it */
    record Anchor(int stride, PixelBox box, double iou, boolean inside) {
        double centreX() {
            return box.x() + box.width() / 2.0;
        }

        double centreY() {
            return box.y() + box.height() / 2.0;
        }
    }

    /** @param deviation with n − 1, as in the authors' program; @param threshold mean + deviation */
    record Choice(List<Anchor> candidates, double mean, double deviation, double threshold, List<Anchor> positive) {}

    private AnchorLevels() {}

    static List<Anchor> around(PixelBox truth) {
        var anchors = new ArrayList<Anchor>();
        for (int stride : STRIDES) {
            int side = SIDE_PER_STRIDE * stride;
            for (int y = stride / 2; y < PICTURE; y += stride) {
                for (int x = stride / 2; x < PICTURE; x += stride) {
                    var box = new PixelBox(x - side / 2, y - side / 2, side, side);
                    boolean inside = x > truth.x() && x < truth.right() && y > truth.y() && y < truth.bottom();
                    anchors.add(new Anchor(stride, box, Iou.of(box, truth), inside));
                }
            }
        }
        return anchors;
    }

    /** ATSS (Zhang et al., CVPR 2020, algorithm 1). @param k nearest centres taken on each level */
    static Choice adaptive(PixelBox truth, int k) {
        double x = truth.x() + truth.width() / 2.0;
        double y = truth.y() + truth.height() / 2.0;
        var all = around(truth);
        var candidates = STRIDES.stream().flatMap(stride -> all.stream().filter(a -> a.stride() == stride)
                .sorted(Comparator.comparingDouble(a -> Math.hypot(a.centreX() - x, a.centreY() - y))).limit(k)).toList();
        double mean = candidates.stream().mapToDouble(Anchor::iou).average().orElse(0);
        double deviation = Math.sqrt(candidates.stream().mapToDouble(a -> Math.pow(a.iou() - mean, 2)).sum() / (candidates.size() - 1));
        double threshold = mean + deviation;
        return new Choice(candidates, mean, deviation, threshold,
                candidates.stream().filter(a -> a.iou() >= threshold && a.inside()).toList());
    }

    /** One threshold for every box. */
    static List<Anchor> fixed(PixelBox truth, double threshold) {
        return around(truth).stream().filter(a -> a.iou() >= threshold).toList();
    }
}
