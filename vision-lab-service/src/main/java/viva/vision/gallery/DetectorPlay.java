package viva.vision.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import viva.vision.metric.AveragePrecision.Found;
import viva.vision.metric.AveragePrecision.View;
import viva.vision.picture.PixelBox;

/**
 * A detector whose faults are set by hand: it is given the true boxes of drawn pictures and spoils them. The true boxes
 * depend on the seed alone.
 *
 * @param jitter     standard deviation of each edge, as a share of the box's side
 * @param missed     share of true boxes that it does not see, 0..1
 * @param duplicates share of seen boxes that it reports twice, 0..1
 * @param alarms     false boxes over all pictures
 * @param alarmScore the highest score of a false box, 0..1; right boxes score 0.5 to 1
 */
record DetectorPlay(double jitter, double missed, double duplicates, int alarms, double alarmScore, long seed) {
    static final int PICTURES = 3;
    static final int WIDTH = 360;
    static final int HEIGHT = 270;
    /** Sides of the true boxes of a picture: two small, two medium, one large by COCO's limits. */
    private static final int[][] SIDES = {{16, 30}, {16, 30}, {40, 80}, {40, 80}, {100, 140}};

    List<View> views() {
        var scene = new Random(seed);
        var faults = new Random(seed + 1);
        var views = new ArrayList<View>();
        for (int picture = 0; picture < PICTURES; picture++) {
            var truth = new ArrayList<PixelBox>();
            for (var sides : SIDES) {
                truth.add(placed(scene, sides[0], sides[1]));
            }
            var found = new ArrayList<Found>();
            for (var box : truth) {
                report(faults, box, found);
            }
            for (int i = picture; i < alarms; i += PICTURES) {
                found.add(new Found(placed(faults, 16, 120), faults.nextDouble() * alarmScore));
            }
            views.add(new View(found, truth));
        }
        return views;
    }

    /** Every box draws the same numbers whether seen or not, so that one setting changes one thing. */
    private void report(Random faults, PixelBox box, List<Found> into) {
        boolean seen = faults.nextDouble() >= missed;
        boolean twice = faults.nextDouble() < duplicates;
        double score = 0.5 + 0.5 * faults.nextDouble();
        var first = shaken(faults, box);
        var second = shaken(faults, box);
        if (seen) {
            into.add(new Found(first, score));
        }
        if (seen && twice) {
            into.add(new Found(second, score * 0.9));
        }
    }

    private PixelBox shaken(Random random, PixelBox box) {
        int left = (int) Math.round(box.x() + random.nextGaussian() * jitter * box.width());
        int top = (int) Math.round(box.y() + random.nextGaussian() * jitter * box.height());
        int right = (int) Math.round(box.right() + random.nextGaussian() * jitter * box.width());
        int bottom = (int) Math.round(box.bottom() + random.nextGaussian() * jitter * box.height());
        return new PixelBox(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private static PixelBox placed(Random random, int least, int most) {
        int width = random.nextInt(least, most + 1);
        int height = random.nextInt(least, most + 1);
        return new PixelBox(random.nextInt(WIDTH - width), random.nextInt(HEIGHT - height), width, height);
    }
}
