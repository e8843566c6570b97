package viva.vision.metric;

import java.util.ArrayList;
import java.util.List;
import viva.vision.picture.PixelBox;

/**
 * How found boxes meet true ones at one IoU threshold, by the rule of PASCAL VOC: in order of falling score each found
 * box takes the true box it overlaps most; it is right when that overlap reaches the threshold and nobody took it yet.
 *
 * @param right      found boxes that took a true one
 * @param duplicates found boxes whose true box was taken already
 * @param wrong      found boxes that reach no true box
 * @param missed     true boxes that nobody took
 */
public record BoxMatch(int right, int duplicates, int wrong, int missed) {
    /** @param found in order of falling score */
    public static BoxMatch of(List<PixelBox> found, List<PixelBox> truth, double threshold) {
        var free = new ArrayList<>(truth);
        int duplicates = 0;
        int wrong = 0;
        for (var box : found) {
            PixelBox best = null;
            for (var candidate : truth) {
                if (best == null || Iou.of(box, candidate) > Iou.of(box, best)) {
                    best = candidate;
                }
            }
            if (best == null || Iou.of(box, best) < threshold) {
                wrong++;
            } else if (!free.remove(best)) {
                duplicates++;
            }
        }
        return new BoxMatch(truth.size() - free.size(), duplicates, wrong, free.size());
    }
}
