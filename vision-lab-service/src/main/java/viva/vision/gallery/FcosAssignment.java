package viva.vision.gallery;

import java.util.List;
import java.util.OptionalInt;
import viva.vision.picture.PixelBox;

/**
 * Which box a place of a feature map is to find, by FCOS (Tian et al., ICCV 2019, sections 3.1 and 3.3): the box it
 * lies in, the smallest where there are several; with centre sampling only near the box's middle.
 *
 * @param stride pixels between places; place i lies at {@code stride / 2 + i · stride}
 * @param radius of centre sampling, in strides; 0 for the whole box
 */
record FcosAssignment(List<PixelBox> boxes, int stride, double radius) {
    FcosAssignment {
        boxes = List.copyOf(boxes);
    }

    /** Distances from a point to the edges of a box, in pixels; all positive inside. */
    record Distances(double left, double top, double right, double bottom) {
        static Distances of(PixelBox box, double x, double y) {
            return new Distances(x - box.x(), y - box.y(), box.right() - x, box.bottom() - y);
        }

        boolean inside() {
            return Math.min(Math.min(left, right), Math.min(top, bottom)) > 0;
        }

        /** {@code √(min(l, r) / max(l, r) · min(t, b) / max(t, b))}, 1 in the middle, 0 at an edge. */
        double centerness() {
            return Math.sqrt(Math.min(left, right) / Math.max(left, right) * Math.min(top, bottom) / Math.max(top, bottom));
        }
    }

    double position(int place) {
        return stride / 2.0 + place * stride;
    }

    boolean matches(PixelBox box, double x, double y) {
        boolean near = radius == 0 || Math.abs(x - (box.x() + box.right()) / 2.0) < radius * stride
                && Math.abs(y - (box.y() + box.bottom()) / 2.0) < radius * stride;
        return near && Distances.of(box, x, y).inside();
    }

    /** Index of the box for the place, or empty for background. */
    OptionalInt boxAt(int column, int row) {
        int best = -1;
        for (int i = 0; i < boxes.size(); i++) {
            if (matches(boxes.get(i), position(column), position(row)) && (best < 0 || boxes.get(i).area() < boxes.get(best).area())) {
                best = i;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }
}
