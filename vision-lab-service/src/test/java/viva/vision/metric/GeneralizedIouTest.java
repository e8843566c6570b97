package viva.vision.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import viva.vision.picture.PixelBox;

class GeneralizedIouTest {
    @Test
    void workedExamples() {
        var box = new PixelBox(0, 0, 10, 10);

        assertThat(GeneralizedIou.of(box, box)).isEqualTo(1);
        // Side by side, one box apart: the enclosing 30 x 10 has a third that nobody covers.
        assertThat(GeneralizedIou.of(box, new PixelBox(20, 0, 10, 10))).isCloseTo(-1 / 3.0, within(1e-12));
        // A quarter of each overlaps: 25 / 175, and 50 of the enclosing 225 are empty.
        assertThat(GeneralizedIou.of(box, new PixelBox(5, 5, 10, 10))).isCloseTo(25 / 175.0 - 50 / 225.0, within(1e-12));
    }
}
