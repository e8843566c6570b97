package viva.vision.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viva.vision.picture.PixelBox;

class IouTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "equal boxes,               0, 0, 10, 10,  0,  0, 10, 10, 1",
        "half of it,                0, 0, 10, 10,  5,  0, 10, 10, 0.3333333333333333",
        "one inside the other,      0, 0, 10, 10,  2,  2,  5,  5, 0.25",
        "only their edges touch,    0, 0, 10, 10, 10,  0, 10, 10, 0",
        "apart,                     0, 0, 10, 10, 30, 30,  4,  4, 0",
        "a corner of one pixel,     0, 0, 10, 10,  9,  9, 10, 10, 0.005025125628140704",
        "partly left of the edge,  -5, 0, 10, 10,  0,  0, 10, 10, 0.3333333333333333"
    })
    void workedExamples(String name, int ax, int ay, int aw, int ah, int bx, int by, int bw, int bh, double expected) {
        var a = new PixelBox(ax, ay, aw, ah);
        var b = new PixelBox(bx, by, bw, bh);

        assertThat(Iou.of(a, b)).isCloseTo(expected, within(1e-12));
        assertThat(Iou.of(b, a)).isEqualTo(Iou.of(a, b));
    }

    @Test
    void agreesWithCountingPixels() {
        var random = new Random(1);
        for (int trial = 0; trial < 500; trial++) {
            var a = box(random);
            var b = box(random);
            long both = 0;
            long either = 0;
            for (int y = 0; y < 40; y++) {
                for (int x = 0; x < 40; x++) {
                    boolean inA = inside(a, x, y);
                    boolean inB = inside(b, x, y);
                    both += inA && inB ? 1 : 0;
                    either += inA || inB ? 1 : 0;
                }
            }
            assertThat(Iou.of(a, b)).isCloseTo(both / (double) either, within(1e-12));
        }
    }

    private static PixelBox box(Random random) {
        return new PixelBox(random.nextInt(20), random.nextInt(20), 1 + random.nextInt(20), 1 + random.nextInt(20));
    }

    private static boolean inside(PixelBox box, int x, int y) {
        return x >= box.x() && x < box.right() && y >= box.y() && y < box.bottom();
    }
}
