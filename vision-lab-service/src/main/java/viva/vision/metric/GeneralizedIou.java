package viva.vision.metric;

import viva.vision.picture.PixelBox;

/**
 * IoU less the share of the smallest enclosing box that neither box covers, in (−1, 1]: below 0 for boxes far apart,
 * where plain IoU is 0 and tells nothing. Rezatofighi et al., CVPR 2019.
 */
public final class GeneralizedIou {
    private GeneralizedIou() {}

    public static double of(PixelBox a, PixelBox b) {
        double union = a.area() + b.area() - Iou.intersection(a, b);
        double enclosing = (double) (Math.max(a.right(), b.right()) - Math.min(a.x(), b.x()))
                * (Math.max(a.bottom(), b.bottom()) - Math.min(a.y(), b.y()));
        return Iou.of(a, b) - (enclosing - union) / enclosing;
    }
}
