package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viva.vision.Lab;
import viva.vision.demo.Artefact.NumberArtefact;
import viva.vision.demo.Artefact.TableArtefact;
import viva.vision.demo.Step;
import viva.vision.picture.Fixtures;

class VitArithmeticTest {
    /** The sizes published for ViT at these settings (patch tokens and one class token). */
    @ParameterizedTest
    @CsvSource({"224, 16, 197", "224, 32, 50", "224, 14, 257", "384, 16, 577", "384, 32, 145", "64, 14, 17"})
    void tokensArePublishedOnes(int side, int patch, int tokens) {
        assertThat(number("tokens", Map.of("side", "" + side, "patch", "" + patch))).isEqualTo(tokens);
        assertThat(number("attention-pairs", Map.of("side", "" + side, "patch", "" + patch))).isEqualTo((double) tokens * tokens);
    }

    @Test
    void parametersOfViTBase16AreThePublishedOnes() {
        var rows = ((TableArtefact) artefact("parameters", Map.of())).rows();

        // 768·768 + 768, 197·768 + 768, and one of twelve encoder blocks of 85.05 million parameters in all
        assertThat(rows.get(0).get(2)).isEqualTo("590592");
        assertThat(rows.get(1).get(2)).isEqualTo("152064");
        assertThat(rows.get(2).get(2)).isEqualTo("7087872");
    }

    @Test
    void aFlattenedPatchHoldsItsPixelsRowByRow() {
        var frame = Fixtures.gradient(7, 7);
        var grid = new PatchGrid(frame, 3);

        var vectors = grid.vectors();

        assertThat(grid.count()).isEqualTo(4);
        assertThat(grid.leftOver()).isEqualTo(1);
        assertThat(vectors).hasDimensions(4, 27);
        assertThat(vectors[3][0]).isEqualTo(frame.at(3, 3, 0) / 255.0);
        assertThat(vectors[3][26]).isEqualTo(frame.at(5, 5, 2) / 255.0);
        assertThat(vectors[1][3 * 3 + 1]).isEqualTo(frame.at(3, 1, 1) / 255.0);
    }

    @Test
    void positionSimilarityHasItsClosedForm() {
        // sin a sin b + cos a cos b = cos(a − b), so the cosine is the mean of cos(Δ ω_j) over both axes.
        int side = 6;
        int width = 24;
        var embedding = PositionalEmbedding.of(side, width);
        for (int a = 0; a < side * side; a++) {
            for (int b = 0; b < side * side; b++) {
                double sum = 0;
                for (int j = 0; j < width / 4; j++) {
                    double frequency = 1 / Math.pow(10_000, 4.0 * j / width);
                    sum += Math.cos((a / side - b / side) * frequency) + Math.cos((a % side - b % side) * frequency);
                }
                assertThat(PositionalEmbedding.cosine(embedding[a], embedding[b])).isCloseTo(sum / (width / 2.0), within(1e-12));
            }
        }
    }

    @Test
    void theSmallestEmbeddingIsWrittenOutByHand() {
        var embedding = PositionalEmbedding.of(2, 4);

        assertThat(embedding[2]).containsExactly(new double[] {0.8414709848078965, 0.5403023058681398, 0, 1}, within(1e-15));
    }

    @Test
    void theReceptiveFieldIsTheSetOfPixelsThatReachOneOutput() {
        for (int strideEvery : List.of(0, 1, 2, 3)) {
            for (int layers = 0; layers <= 7; layers++) {
                assertThat(ReceptiveField.of(3, layers, strideEvery)).isEqualTo(reached(layers, strideEvery));
            }
        }
        // 2 L + 1 at stride 1, 2^(L + 1) − 1 at stride 2
        assertThat(ReceptiveField.of(3, 112, 0)).isEqualTo(225);
        assertThat(ReceptiveField.of(3, 5, 1)).isEqualTo(63);
    }

    /** Walks back from one output, layer by layer, collecting the places each needs. */
    private static long reached(int layers, int strideEvery) {
        var places = new TreeSet<>(List.of(0));
        for (int layer = layers; layer >= 1; layer--) {
            int stride = strideEvery > 0 && layer % strideEvery == 0 ? 2 : 1;
            var before = new TreeSet<Integer>();
            for (int place : places) {
                before.addAll(List.of(place * stride - 1, place * stride, place * stride + 1));
            }
            places = before;
        }
        return places.size();
    }

    @Test
    void shufflingPatchesChangesAttentionOnlyWherePositionsAreAdded() {
        var cells = ((TableArtefact) artefact("shuffle-test", Map.of("side", "112"))).rows().getFirst();

        assertThat(Double.parseDouble(cells.get(0))).isLessThan(1e-10);
        assertThat(Double.parseDouble(cells.get(1))).isGreaterThan(1e-3);
    }

    @Test
    void theShuffledPictureHoldsTheSamePatches() {
        var grid = new PatchGrid(Fixtures.gradient(12, 12), 4);
        var shuffled = new PatchGrid(grid.reordered(grid.shuffled(3)), 4);

        assertThat(rows(shuffled)).containsExactlyInAnyOrderElementsOf(rows(grid)).isNotEqualTo(rows(grid));
    }

    private static List<List<Double>> rows(PatchGrid grid) {
        var rows = new ArrayList<List<Double>>();
        for (var vector : grid.vectors()) {
            rows.add(Arrays.stream(vector).boxed().toList());
        }
        return rows;
    }

    private static double number(String id, Map<String, String> parameters) {
        return ((NumberArtefact) artefact(id, parameters)).value();
    }

    private static Object artefact(String id, Map<String, String> parameters) {
        return Lab.run("vit-tokens", parameters, Map.of()).stream()
                .filter(Step.Shown.class::isInstance).map(s -> ((Step.Shown) s).artefact())
                .filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }
}
