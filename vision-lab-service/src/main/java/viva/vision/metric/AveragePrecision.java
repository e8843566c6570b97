package viva.vision.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import viva.vision.picture.PixelBox;

/**
 * Average precision by the rules of COCO (Lin et al., ECCV 2014; reference program pycocotools): in each picture found
 * boxes take, in order of falling score, the free true box they overlap most, if that reaches the threshold; then all
 * are ranked together, precision is made to fall with recall, and read at 101 recalls from 0 to 1.
 */
public final class AveragePrecision {
    /** The reference counts at most this many found boxes of a picture, the strongest. */
    private static final int MOST_FOUND = 100;
    private static final int RECALLS = 101;

    private AveragePrecision() {}

    /** @param score how sure the detector is, 0..1 */
    public record Found(PixelBox box, double score) {}

    /** One picture: what was found in it, in any order, and what is there. */
    public record View(List<Found> found, List<PixelBox> truth) {
        public View {
            found = List.copyOf(found);
            truth = List.copyOf(truth);
        }
    }

    /** Which true boxes count, by area in pixels, both ends included. The others are neither found nor missed. */
    public enum Area {
        ALL(0, Long.MAX_VALUE), SMALL(0, 32 * 32), MEDIUM(32 * 32, 96 * 96), LARGE(96 * 96, Long.MAX_VALUE);

        private final long least;
        private final long most;

        Area(long least, long most) {
            this.least = least;
            this.most = most;
        }

        boolean contains(PixelBox box) {
            return box.area() >= least && box.area() <= most;
        }
    }

    /** IGNORED: matches a true box that does not count, or matches none and is itself outside the area. */
    public enum Verdict { RIGHT, WRONG, IGNORED }

    /** @param picture index of its picture; @param iou with the true box it took, 0 when it took none */
    public record Ranked(int picture, Found found, double iou, Verdict verdict) {}

    /**
     * @param ranked    all found boxes of all pictures by falling score
     * @param truths    true boxes that count
     * @param precision after each of {@code ranked}, 0..1
     * @param recall    after each of {@code ranked}, 0..1
     * @param envelope  precision read at the 101 recalls
     */
    public record Curve(List<Ranked> ranked, int truths, double[] precision, double[] recall, double[] envelope) {
        /** Mean of the envelope, 0..1; NaN where there is nothing to find. */
        public double average() {
            return truths == 0 ? Double.NaN : IntStream.range(0, RECALLS).mapToDouble(i -> envelope[i]).sum() / RECALLS;
        }
    }

    /** AP@[.50:.05:.95]: the mean of ten thresholds; NaN where there is nothing to find. */
    public static double overThresholds(List<View> views, Area area) {
        return IntStream.range(0, 10).mapToDouble(i -> curve(views, (10 + i) / 20.0, area).average()).sum() / 10;
    }

    /** @param threshold of the IoU, 0..1 */
    public static Curve curve(List<View> views, double threshold, Area area) {
        var ranked = new ArrayList<Ranked>();
        for (int i = 0; i < views.size(); i++) {
            match(i, views.get(i), threshold, area, ranked);
        }
        // Stable: equal scores stay in the order of their pictures, as in the reference.
        ranked.sort(Comparator.comparingDouble(r -> -r.found().score()));
        int truths = (int) views.stream().flatMap(v -> v.truth().stream()).filter(area::contains).count();
        var precision = new double[ranked.size()];
        var recall = new double[ranked.size()];
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < ranked.size(); i++) {
            switch (ranked.get(i).verdict()) {
                case RIGHT -> right++;
                case WRONG -> wrong++;
                case IGNORED -> { }
            }
            precision[i] = right + wrong == 0 ? 0 : right / (double) (right + wrong);
            recall[i] = truths == 0 ? 0 : right / (double) truths;
        }
        return new Curve(List.copyOf(ranked), truths, precision, recall, envelope(precision, recall));
    }

    private static void match(int picture, View view, double threshold, Area area, List<Ranked> into) {
        // Those that count come first, so that a box is ignored only when nothing that counts is left for it.
        var open = new ArrayList<>(view.truth().stream().sorted(Comparator.comparing(t -> !area.contains(t))).toList());
        view.found().stream().sorted(Comparator.comparingDouble(f -> -f.score())).limit(MOST_FOUND).forEach(found -> {
            PixelBox best = null;
            for (var truth : open) {
                if (best != null && area.contains(best) && !area.contains(truth)) {
                    break;
                }
                double iou = Iou.of(found.box(), truth);
                if (iou >= (best == null ? threshold : Iou.of(found.box(), best))) {
                    best = truth;
                }
            }
            if (best == null) {
                into.add(new Ranked(picture, found, 0, area.contains(found.box()) ? Verdict.WRONG : Verdict.IGNORED));
                return;
            }
            open.remove(best);
            into.add(new Ranked(picture, found, Iou.of(found.box(), best), area.contains(best) ? Verdict.RIGHT : Verdict.IGNORED));
        });
    }

    private static double[] envelope(double[] precision, double[] recall) {
        var falling = precision.clone();
        for (int i = falling.length - 2; i >= 0; i--) {
            falling[i] = Math.max(falling[i], falling[i + 1]);
        }
        var read = new double[RECALLS];
        int at = 0;
        for (int i = 0; i < RECALLS; i++) {
            // i · 0.01 and not i / 100: the reference's grid, whose 0.7 lies one rounding above a recall of 7/10.
            while (at < recall.length && recall[at] < i * 0.01) {
                at++;
            }
            read[i] = at < falling.length ? falling[at] : 0;
        }
        return read;
    }
}
