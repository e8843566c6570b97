package viva.vision.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfRect;
import org.opencv.core.MatOfRect2d;
import org.opencv.core.Rect;
import org.opencv.core.Rect2d;
import org.opencv.dnn.Dnn;
import viva.vision.Lab;
import viva.vision.metric.Iou;
import viva.vision.picture.PixelBox;
import viva.vision.picture.opencv.Mats;

class SuppressionTest {
    /** Random crowds with distinct scores, exact in float. */
    private static List<Candidate> crowd(long seed, int size) {
        var random = new Random(seed);
        var scores = new ArrayList<>(IntStream.range(1, 257).boxed().toList());
        Collections.shuffle(scores, random);
        return IntStream.range(0, size).mapToObj(i -> new Candidate(new PixelBox(random.nextInt(60), random.nextInt(60),
                10 + random.nextInt(40), 10 + random.nextInt(40)), scores.get(i) / 256.0)).toList();
    }

    @Test
    void greedyKeepsExactlyTheSetThatItsDefinitionAllows() {
        for (long seed = 0; seed < 100; seed++) {
            // Given
            var candidates = crowd(seed, 10);
            double threshold = 0.1 + 0.08 * (seed % 10);

            // When
            var kept = new Suppression.Greedy(threshold).keep(candidates, 0);

            // Then: of all 1024 subsets only one is such that a box is in it if and only if no stronger box in it overlaps
            var matching = new ArrayList<List<Candidate>>();
            for (int subset = 0; subset < 1 << candidates.size(); subset++) {
                var chosen = subset(candidates, subset);
                if (candidates.stream().allMatch(c -> chosen.contains(c) == chosen.stream().noneMatch(
                        s -> s.score() > c.score() && Iou.of(s.box(), c.box()) > threshold))) {
                    matching.add(chosen);
                }
            }
            assertThat(matching).hasSize(1);
            assertThat(kept).containsExactlyInAnyOrderElementsOf(matching.getFirst());
            assertThat(kept).isSortedAccordingTo(Comparator.comparingDouble(Candidate::score).reversed());
        }
    }

    private static List<Candidate> subset(List<Candidate> candidates, int bits) {
        return IntStream.range(0, candidates.size()).filter(i -> (bits >> i & 1) == 1).mapToObj(candidates::get).toList();
    }

    @Test
    void greedyAgreesWithOpenCv() {
        assertThat(Lab.PICTURES).isNotNull(); // OpenCV is loaded
        for (long seed = 0; seed < 100; seed++) {
            var candidates = crowd(seed, 60);
            try (var mats = new Mats()) {
                var boxes = mats.own(new MatOfRect2d(candidates.stream().map(Candidate::box)
                        .map(b -> new Rect2d(b.x(), b.y(), b.width(), b.height())).toArray(Rect2d[]::new)));
                var indices = mats.own(new MatOfInt());
                Dnn.NMSBoxes(boxes, scores(mats, candidates), 0.2f, 0.45f, indices);

                assertThat(new Suppression.Greedy(0.45).keep(candidates, 0.2))
                        .isEqualTo(Arrays.stream(indices.toArray()).mapToObj(candidates::get).toList());
            }
        }
    }

    @Test
    void gaussianSoftNmsAgreesWithOpenCv() {
        assertThat(Lab.PICTURES).isNotNull();
        for (long seed = 0; seed < 100; seed++) {
            var candidates = crowd(seed, 40);
            try (var mats = new Mats()) {
                var boxes = mats.own(new MatOfRect(candidates.stream().map(Candidate::box)
                        .map(b -> new Rect(b.x(), b.y(), b.width(), b.height())).toArray(Rect[]::new)));
                var indices = mats.own(new MatOfInt());
                var updated = mats.own(new MatOfFloat());
                Dnn.softNMSBoxes(boxes, scores(mats, candidates), updated, 0.25f, 0.3f, indices, 0, 0.5f);

                var kept = new Suppression.SoftGaussian(0.5).keep(candidates, 0.25);

                assertThat(kept).extracting(Candidate::box).isEqualTo(
                        Arrays.stream(indices.toArray()).mapToObj(i -> candidates.get(i).box()).toList());
                var rescored = updated.toArray();
                for (int i = 0; i < rescored.length; i++) {
                    assertThat(kept.get(i).score()).isCloseTo(rescored[i], within(1e-5));
                }
            }
        }
    }

    private static MatOfFloat scores(Mats mats, List<Candidate> candidates) {
        var scores = new float[candidates.size()];
        IntStream.range(0, scores.length).forEach(i -> scores[i] = (float) candidates.get(i).score());
        return mats.own(new MatOfFloat(scores));
    }

    @Test
    void softLinearLowersByOneMinusIouAboveTheThresholdOnly() {
        // Given two boxes with an IoU of 1/3
        var strong = new Candidate(new PixelBox(0, 0, 10, 10), 0.9);
        var weak = new Candidate(new PixelBox(5, 0, 10, 10), 0.6);

        // When
        var lowered = new Suppression.SoftLinear(0.3).keep(List.of(weak, strong), 0.1);
        var untouched = new Suppression.SoftLinear(0.4).keep(List.of(weak, strong), 0.1);

        // Then
        assertThat(lowered.get(1).score()).isCloseTo(0.6 * (1 - 1 / 3.0), within(1e-12));
        assertThat(untouched.get(1).score()).isEqualTo(0.6);
    }

    @Test
    void equalScoresStayInTheirOrderAndNothingIsKeptOfNothing() {
        var a = new Candidate(new PixelBox(0, 0, 10, 10), 0.5);
        var b = new Candidate(new PixelBox(1, 0, 10, 10), 0.5);

        assertThat(new Suppression.Greedy(0.5).keep(List.of(a, b), 0)).containsExactly(a);
        assertThat(new Suppression.Greedy(0.5).keep(List.of(b, a), 0)).containsExactly(b);
        assertThat(new Suppression.SoftGaussian(0.5).keep(List.of(), 0)).isEmpty();
    }
}
