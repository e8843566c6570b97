package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viva.vision.gallery.QueryScene.Query;
import viva.vision.gallery.QueryScene.Truth;
import viva.vision.gallery.QueryScene.Weights;
import viva.vision.picture.PixelBox;

class HungarianDemoTest {
    @Test
    void theCostOfOnePairIsAddedUpByHand() {
        var scene = new QueryScene(List.of(new Truth(new PixelBox(0, 0, 48, 30), 1)),
                List.of(new Query(new PixelBox(48, 0, 48, 30), new double[] {0.1, 0.7, 0.1, 0.1})));

        // Centres are a tenth of the picture apart, sides agree; the boxes touch, so GIoU is 0.
        assertThat(scene.cost(new Weights(1, 5, 2))[0][0]).isCloseTo(-0.7 + 5 * 0.1 - 0, within(1e-12));
    }

    @Test
    void withoutErrorsGreedyNeverLosesAndWithThemItDoes() {
        var lost = Artefacts.plot("hungarian-matching", "greedy-loses", Map.of()).series().getFirst().y();

        assertThat(lost.getFirst()).isLessThan(10);
        assertThat(lost.getLast()).isGreaterThan(lost.getFirst());
    }

    @Test
    void theOrderOfTheQueriesDoesNotMatter() {
        assertThat(Artefacts.number("hungarian-matching", "shuffle-difference", Map.of("noise", "100")))
                .isLessThan(1e-12);
    }
}
