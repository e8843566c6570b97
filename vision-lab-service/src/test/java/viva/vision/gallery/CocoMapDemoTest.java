package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The arithmetic itself is held against pycocotools in AveragePrecisionTest. */
class CocoMapDemoTest {
    private static final Map<String, String> PERFECT = Map.of("jitter", "0", "missed", "0", "duplicates", "0", "alarms", "0");

    @Test
    void aPerfectDetectorHasAnAveragePrecisionOfOne() {
        assertThat(Artefacts.number("coco-map", "ap", PERFECT)).isCloseTo(1, within(1e-12));
    }

    @Test
    void falseBoxesThatRankBelowEveryObjectCostNothing() {
        assertThat(Artefacts.number("coco-map", "ap", with("alarms", "60", "alarmScore", "0.5"))).isCloseTo(1, within(1e-12));
        assertThat(Artefacts.number("coco-map", "ap", with("alarms", "60", "alarmScore", "1"))).isLessThan(0.9);
    }

    @Test
    void imprecisionCostsTheStrictThresholdMore() {
        var spoiled = with("jitter", "10");

        assertThat(Artefacts.number("coco-map", "ap75", spoiled)).isLessThan(Artefacts.number("coco-map", "ap50", spoiled));
    }

    private static Map<String, String> with(String... namesAndValues) {
        var parameters = new HashMap<>(PERFECT);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return parameters;
    }
}
