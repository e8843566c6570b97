package viva.vision.metric;

import viva.vision.picture.PixelBox;

/**
 * Intersection over union (the Jaccard index of two boxes' pixels): {@code |A ∩ B| / |A ∪ B|}, 0 for boxes that do
 * not meet, 1 for equal ones. Source: Everingham et al., The PASCAL VOC Challenge, IJCV 2010, section 4.2; with
 * half-open boxes, so without that paper's "+ 1" on integer coordinates.
 */
public final class Iou {
    private Iou() {}

    public static double of(PixelBox a, PixelBox b) {
        long intersection = intersection(a, b);
        return intersection / (double) (a.area() + b.area() - intersection);
    }

    /** Pixels that lie in both. */
    public static long intersection(PixelBox a, PixelBox b) {
        long width = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
        long height = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
        return Math.max(0, width) * Math.max(0, height);
    }
}
