package viva.vision.gallery;

import java.util.ArrayList;
import java.util.List;
import viva.vision.metric.Iou;
import viva.vision.picture.PixelBox;

/**
 * Anchors laid over a picture, and what they make of true boxes (Ren et al., Faster R-CNN, 2015, section 3.1): one
 * centre in {@code stride} pixels, and there every side with every ratio. Anchors may stick out of the picture.
 *
 * @param sides  in pixels: the side of the square of the same area
 * @param ratios height by width
 */
record Anchors(int width, int height, int stride, List<Integer> sides, List<Double> ratios) {
    Anchors {
        sides = List.copyOf(sides);
        ratios = List.copyOf(ratios);
    }

    /** {@code ceil(width / stride) · ceil(height / stride) · sides · ratios}. */
    int count() {
        return Math.ceilDiv(width, stride) * Math.ceilDiv(height, stride) * sides.size() * ratios.size();
    }

    /** Row by row, at each centre side by side and ratio by ratio. */
    List<PixelBox> all() {
        var anchors = new ArrayList<PixelBox>(count());
        for (int y = 0; y < height; y += stride) {
            for (int x = 0; x < width; x += stride) {
                at(x + stride / 2, y + stride / 2, anchors);
            }
        }
        return anchors;
    }

    private void at(int x, int y, List<PixelBox> into) {
        for (int side : sides) {
            for (double ratio : ratios) {
                int w = Math.max(1, (int) Math.round(side / Math.sqrt(ratio)));
                int h = Math.max(1, (int) Math.round(side * Math.sqrt(ratio)));
                into.add(new PixelBox(x - w / 2, y - h / 2, w, h));
            }
        }
    }

    /** What an anchor is trained as. */
    enum Role { POSITIVE, IGNORED, NEGATIVE }

    /**
     * Positive from the upper threshold on, negative below the lower one, ignored between; and the best anchor of each
     * true box is positive whatever its overlap, unless it has none.
     */
    static List<Role> roles(List<PixelBox> anchors, List<PixelBox> truth, double lower, double upper) {
        var roles = new ArrayList<Role>(anchors.size());
        for (var anchor : anchors) {
            double best = truth.stream().mapToDouble(t -> Iou.of(anchor, t)).max().orElse(0);
            roles.add(best >= upper ? Role.POSITIVE : best < lower ? Role.NEGATIVE : Role.IGNORED);
        }
        for (var box : truth) {
            int best = best(anchors, box);
            if (Iou.of(anchors.get(best), box) > 0) {
                roles.set(best, Role.POSITIVE);
            }
        }
        return roles;
    }

    /** Index of the anchor that overlaps the box most; the first of equals. */
    static int best(List<PixelBox> anchors, PixelBox box) {
        int best = 0;
        for (int i = 1; i < anchors.size(); i++) {
            best = Iou.of(anchors.get(i), box) > Iou.of(anchors.get(best), box) ? i : best;
        }
        return best;
    }
}
