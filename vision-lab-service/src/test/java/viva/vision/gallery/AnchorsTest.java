package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import viva.vision.gallery.Anchors.Role;
import viva.vision.metric.Iou;
import viva.vision.picture.PixelBox;

class AnchorsTest {
    /** UltraFace at 320 x 240 has 4420 priors: strides 8, 16, 32 and 64 with 3, 2, 2 and 3 squares. */
    @Test
    void theLevelsOfAPublishedDetectorAddUpToItsPriors() {
        int[][] levels = {{8, 3}, {16, 2}, {32, 2}, {64, 3}};
        int sum = 0;
        for (var level : levels) {
            var anchors = new Anchors(320, 240, level[0], List.of(10, 20, 30).subList(0, level[1]), List.of(1.0));
            assertThat(anchors.all()).hasSize(anchors.count());
            sum += anchors.count();
        }

        assertThat(sum).isEqualTo(4420);
    }

    @Test
    void ratiosKeepTheAreaOfTheSquare() {
        assertThat(new Anchors(16, 16, 16, List.of(64), List.of(0.25, 1.0, 4.0)).all()).containsExactly(
                new PixelBox(-56, -8, 128, 32), new PixelBox(-24, -24, 64, 64), new PixelBox(-8, -56, 32, 128));
    }

    /** Overlaps of 100 x 100 boxes moved by 0, 25, 50 and 200: 1, 75/125, 50/150, 0. */
    @Test
    void rolesFollowTheThresholds() {
        var truth = List.of(new PixelBox(0, 0, 100, 100));
        var anchors = List.of(new PixelBox(0, 0, 100, 100), new PixelBox(25, 0, 100, 100), new PixelBox(50, 0, 100, 100), new PixelBox(200, 0, 100, 100));

        assertThat(Anchors.roles(anchors, truth, 0.3, 0.7)).containsExactly(Role.POSITIVE, Role.IGNORED, Role.IGNORED, Role.NEGATIVE);
        assertThat(Anchors.roles(anchors, truth, 0.4, 0.6)).containsExactly(Role.POSITIVE, Role.POSITIVE, Role.NEGATIVE, Role.NEGATIVE);
    }

    @Test
    void theBestAnchorIsPositiveHoweverBadItFits() {
        var truth = List.of(new PixelBox(0, 0, 10, 100));
        var anchors = List.of(new PixelBox(0, 0, 100, 100), new PixelBox(0, 0, 60, 100));

        assertThat(Iou.of(anchors.get(1), truth.getFirst())).isLessThan(0.2);
        assertThat(Anchors.roles(anchors, truth, 0.3, 0.5)).containsExactly(Role.NEGATIVE, Role.POSITIVE);
    }
}
