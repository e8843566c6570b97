package viva.vision.gallery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import viva.vision.metric.GeneralizedIou;
import viva.vision.picture.PixelBox;

/**
 * True boxes and the answers of a set of queries, as DETR's loss sees them.
 *
 * @param truths  of classes 0..2
 * @param queries each with a box and a probability per class
 */
record QueryScene(List<Truth> truths, List<Query> queries) {
    static final int WIDTH = 480;
    static final int HEIGHT = 300;
    static final int CLASSES = 3;

    record Truth(PixelBox box, int label) {}

    /** @param probabilities of the classes and, last, of "no object"; they sum to 1 */
    record Query(PixelBox box, double[] probabilities) {}

    /** The weights of the three parts of a pair's cost. DETR uses 1, 5 and 2. */
    record Weights(double label, double corners, double overlap) {}

    /**
     * @param noise standard deviation of a query's box, as a share of the true side; more than there are true boxes,
     *              queries answer about nothing
     */
    static QueryScene drawn(int truthCount, int queryCount, double noise, long seed) {
        var random = new Random(seed);
        var truths = new ArrayList<Truth>();
        for (int i = 0; i < truthCount; i++) {
            truths.add(new Truth(anywhere(random), random.nextInt(CLASSES)));
        }
        var queries = new ArrayList<Query>();
        for (int i = 0; i < queryCount; i++) {
            boolean about = i < truthCount;
            var box = about ? near(random, truths.get(i).box(), noise) : anywhere(random);
            queries.add(new Query(box, probabilities(random, about ? truths.get(i).label() : CLASSES, noise)));
        }
        // In the order of the truths the answer would be the diagonal.
        Collections.shuffle(queries, random);
        return new QueryScene(truths, queries);
    }

    private static PixelBox anywhere(Random random) {
        int width = random.nextInt(40, 140);
        int height = random.nextInt(40, 120);
        return new PixelBox(random.nextInt(WIDTH - width), random.nextInt(HEIGHT - height), width, height);
    }

    private static PixelBox near(Random random, PixelBox box, double noise) {
        int width = Math.max(8, (int) Math.round(box.width() * (1 + noise * random.nextGaussian())));
        int height = Math.max(8, (int) Math.round(box.height() * (1 + noise * random.nextGaussian())));
        int x = (int) Math.round(box.x() + noise * box.width() * random.nextGaussian());
        int y = (int) Math.round(box.y() + noise * box.height() * random.nextGaussian());
        return new PixelBox(x, y, width, height);
    }

    private static double[] probabilities(Random random, int label, double noise) {
        var values = new double[CLASSES + 1];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = StrictMath.exp((i == label ? 3 : 0) + 2 * noise * random.nextGaussian());
            sum += values[i];
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
        return values;
    }

    /**
     * {@code float64[truths, queries]}: −w₁ p(label) + w₂ ‖Δ(cx, cy, w, h)‖₁ − w₃ GIoU, lengths as shares of the picture
     * (Carion et al., ECCV 2020, section 3.1, with the probability in place of its logarithm as there).
     */
    double[][] cost(Weights weights) {
        var cost = new double[truths.size()][queries.size()];
        for (int i = 0; i < cost.length; i++) {
            for (int j = 0; j < cost[i].length; j++) {
                cost[i][j] = -weights.label * queries.get(j).probabilities()[truths.get(i).label()]
                        + weights.corners * distance(truths.get(i).box(), queries.get(j).box())
                        - weights.overlap * GeneralizedIou.of(truths.get(i).box(), queries.get(j).box());
            }
        }
        return cost;
    }

    static double distance(PixelBox a, PixelBox b) {
        double x = Math.abs(a.x() + a.width() / 2.0 - b.x() - b.width() / 2.0) / WIDTH;
        double y = Math.abs(a.y() + a.height() / 2.0 - b.y() - b.height() / 2.0) / HEIGHT;
        return x + y + Math.abs(a.width() - b.width()) / (double) WIDTH + Math.abs(a.height() - b.height()) / (double) HEIGHT;
    }

    /** The same scene, its queries in another order. */
    QueryScene reordered(List<Integer> order) {
        return new QueryScene(truths, order.stream().map(queries::get).toList());
    }
}
