package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import viva.vision.picture.PixelBox;

class AnchorLevelsTest {
    /** On stride 128 an anchor has its centre at 192, 192; this object shares it. */
    private static final PixelBox CENTRED = new PixelBox(142, 142, 100, 100);

    @Test
    void anchorsCountTheirPlaces() {
        assertThat(AnchorLevels.around(CENTRED)).hasSize(64 * 64 + 32 * 32 + 16 * 16 + 8 * 8 + 4 * 4);
    }

    @Test
    void oneAnchorPerLevelIsWorkedOutByHand() {
        // The sides are 64, 128, 256, 512 and 1024 around a side of 100. Nearest centres: 188 (4 off in both
        // directions, still inside), 184 (8 off), 176 (16 off, covers it), 160 or 224 (32 off, covers it), 192.
        double[] iou = {64 * 64 / 1e4, 1e4 / (128 * 128), 1e4 / (256 * 256), 1e4 / (512 * 512), 1e4 / (1024 * 1024)};
        double mean = (iou[0] + iou[1] + iou[2] + iou[3] + iou[4]) / 5;
        double squares = 0;
        for (double one : iou) {
            squares += (one - mean) * (one - mean);
        }

        var choice = AnchorLevels.adaptive(CENTRED, 1);

        assertThat(choice.mean()).isCloseTo(mean, within(1e-12));
        assertThat(choice.threshold()).isCloseTo(mean + Math.sqrt(squares / 4), within(1e-12));
        assertThat(choice.positive()).extracting(AnchorLevels.Anchor::stride).containsExactly(16);
    }

    @Test
    void aSmallObjectGetsPositivesFromAtssAndNoneFromAFixedThreshold() {
        var small = Map.of("width", "20", "height", "20");

        assertThat(Artefacts.number("atss-assignment", "fixed-positives", small)).isZero();
        assertThat(Artefacts.number("atss-assignment", "positives", small)).isPositive();
    }
}
