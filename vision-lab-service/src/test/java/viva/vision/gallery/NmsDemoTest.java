package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import viva.vision.Lab;
import viva.vision.demo.Artefact.NumberArtefact;
import viva.vision.demo.Artefact.PlotArtefact;
import viva.vision.demo.Artefact.TextArtefact;
import viva.vision.demo.PictureSource;
import viva.vision.demo.Step;
import viva.vision.detection.Candidate;
import viva.vision.detection.Suppression;
import viva.vision.detection.opencv.HogPeopleDetector;
import viva.vision.metric.BoxMatch;

class NmsDemoTest {
    @Test
    void theRealDetectorFindsThePeopleOfTheDrawnStreet() {
        var street = Lab.SAMPLES.find("street").orElseThrow();

        var kept = new Suppression.Greedy(0.45).keep(new HogPeopleDetector().windows(street.frame()), 0.5);

        var match = BoxMatch.of(kept.stream().map(Candidate::box).toList(), street.people(), 0.5);
        assertThat(match.right()).isEqualTo(7);
        assertThat(match.duplicates() + match.wrong()).isZero();
    }

    @Test
    void aLowThresholdMergesTheTwoWhoWalkCloseAndAHighOneKeepsDuplicates() {
        assertThat(kept(Map.of("iouThreshold", "0.05"))).isLessThan(7);
        assertThat(kept(Map.of())).isEqualTo(7);
        assertThat(kept(Map.of("iouThreshold", "0.95"))).isGreaterThan(30);
    }

    @Test
    void theMatrixOfIouIsSymmetricWithOnesOnItsDiagonal() {
        var rows = ((PlotArtefact) artefact("iou-matrix", Map.of(), "street")).series();

        assertThat(rows.size()).isGreaterThan(3);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).y().get(i)).isEqualTo(1.0);
            for (int j = 0; j < i; j++) {
                assertThat(rows.get(i).y().get(j)).isEqualTo(rows.get(j).y().get(i)).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void greedyKeepsNoFewerTheHigherTheThreshold() {
        var greedy = ((PlotArtefact) artefact("kept-against-threshold", Map.of(), "street")).series().getFirst();

        assertThat(greedy.y()).isSorted();
        assertThat(greedy.x()).hasSize(19);
    }

    @Test
    void whereNothingIsSeenTheTextSaysSo() {
        var text = (TextArtefact) artefact("explanation", Map.of(), "night");

        assertThat(text.markdown().en()).contains("nothing to suppress");
        assertThat(text.markdown().zh()).contains("没有候选框");
    }

    private static double kept(Map<String, String> parameters) {
        return ((NumberArtefact) artefact("kept", parameters, "street")).value();
    }

    private static Object artefact(String id, Map<String, String> parameters, String sample) {
        return Lab.run("nms", parameters, Map.of("picture", new PictureSource.BuiltIn(sample))).stream()
                .filter(Step.Shown.class::isInstance).map(s -> ((Step.Shown) s).artefact())
                .filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }
}
