package viva.sandbox.judge;

import java.util.List;
import java.util.Optional;
import viva.sandbox.run.Value;

/**
 * Boxes in any order: as many as expected, paired one to one so that each pair overlaps enough. A box is a list that
 * begins with x1, y1, x2, y2; what follows (a score, a class) must agree within the tolerance.
 *
 * @param overlap intersection over union that a pair needs, above 0 and at most 1
 */
public record BoxSet(double overlap, Tolerance tolerance) implements Checker {
    private static final int CORNERS = 4;

    public BoxSet {
        if (!(overlap > 0 && overlap <= 1)) {
            throw new IllegalArgumentException("no overlap: " + overlap);
        }
    }

    /** Whether every element is a box. */
    public static boolean areBoxes(Value value) {
        return value instanceof Value.Items(var boxes) && boxes.stream()
                .allMatch(box -> box instanceof Value.Items(var numbers) && numbers.size() >= CORNERS);
    }

    @Override
    public Optional<Difference> difference(Value expected, Value actual) {
        var want = boxes(expected);
        var got = boxes(actual);
        if (want.size() != got.size()) {
            return Optional.of(new Difference(Difference.Kind.COUNT,
                    got.size() + " boxes, should be " + want.size()));
        }
        for (int i = 0; i < got.size(); i++) {
            if (got.get(i).length < CORNERS) {
                return Optional.of(new Difference(Difference.Kind.SHAPE, "[" + i + "] is no x1, y1, x2, y2"));
            }
            for (var number : got.get(i)) {
                if (Double.isNaN(number)) {
                    return Optional.of(new Difference(Difference.Kind.NOT_A_NUMBER, "in [" + i + "]"));
                }
            }
        }
        return new Pairing(want.size(), (w, g) -> pair(want.get(w), got.get(g))).firstAlone().stream()
                .mapToObj(alone -> new Difference(Difference.Kind.VALUE,
                        "no box goes with " + ((Value.Items) expected).items().get(alone).text()))
                .findFirst();
    }

    private boolean pair(double[] want, double[] got) {
        if (want.length != got.length) {
            return false;
        }
        for (int i = CORNERS; i < want.length; i++) {
            if (!tolerance.holds(want[i], got[i])) {
                return false;
            }
        }
        return same(want, got) || iou(want, got) >= overlap;
    }

    /** Boxes without area overlap nothing, not even themselves. */
    private boolean same(double[] want, double[] got) {
        for (int i = 0; i < CORNERS; i++) {
            if (!tolerance.holds(want[i], got[i])) {
                return false;
            }
        }
        return true;
    }

    private static double iou(double[] a, double[] b) {
        var width = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
        var height = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
        var shared = width * height;
        var union = area(a) + area(b) - shared;
        return union > 0 ? shared / union : 0;
    }

    private static double area(double[] box) {
        return Math.max(0, box[2] - box[0]) * Math.max(0, box[3] - box[1]);
    }

    private static List<double[]> boxes(Value value) {
        return ((Value.Items) value).items().stream().map(box -> ((Value.Items) box).items().stream()
                .mapToDouble(number -> switch (number) {
                    case Value.Whole(var whole) -> whole;
                    case Value.Real(var real) -> real;
                    case Value.Items _ -> Double.NaN;
                }).toArray()).toList();
    }

    @Override
    public boolean suits(ValueType returns) {
        return returns == ValueType.REAL_ROWS;
    }
}
