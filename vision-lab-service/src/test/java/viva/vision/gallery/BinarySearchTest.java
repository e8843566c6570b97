package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import viva.vision.gallery.BinarySearch.Kind;

class BinarySearchTest {
    @Test
    void itAgreesWithALinearScanOnRandomArrays() {
        var random = new Random(2);
        for (int round = 0; round < 2000; round++) {
            var array = random.ints(random.nextInt(0, 40), -20, 20).sorted().toArray();
            int target = random.nextInt(-22, 22);
            int first = IntStream.range(0, array.length).filter(i -> array[i] == target).findFirst().orElse(-1);

            int any = BinarySearch.of(array, target, Kind.ANY).index();

            assertThat(BinarySearch.of(array, target, Kind.FIRST).index()).isEqualTo(first);
            assertThat(any >= 0).isEqualTo(first >= 0).isEqualTo(Arrays.binarySearch(array, target) >= 0);
            assertThat(any < 0 || array[any] == target).isTrue();
        }
    }

    @Test
    void theWorstTargetNeedsTheBoundAndNoneNeedsMore() {
        for (int length = 1; length <= 300; length++) {
            var array = IntStream.range(0, length).map(i -> 2 * i).toArray();
            int most = IntStream.rangeClosed(-1, 2 * length).map(t -> BinarySearch.of(array, t, Kind.ANY).reads().size()).max().orElse(0);

            assertThat(most).isEqualTo((int) Math.floor(Math.log(length) / Math.log(2) + 1e-12) + 1).isEqualTo(BinarySearch.worst(length));
        }
    }

    @Test
    void sixElementsAreSearchedAsOnPaper() {
        // 3, 9, 14, 20, 31, 40: looking for 20 reads the places 2, 4 and 3.
        var result = BinarySearch.of(new int[] {3, 9, 14, 20, 31, 40}, 20, Kind.ANY);

        assertThat(result.index()).isEqualTo(3);
        assertThat(result.reads()).extracting(BinarySearch.Read::middle).containsExactly(2, 4, 3);
    }

    @Test
    void inSevenElementsOneTwoAndFourValuesAreReachedByOneTwoAndThreeReads() {
        var counts = Artefacts.plot("binary-search-reads", "all-targets", Map.of("length", "7")).series();

        assertThat(counts.getFirst().y()).containsExactly(0.0, 1.0, 2.0, 4.0);
        assertThat(counts.getLast().y()).containsExactly(0.0, 0.0, 0.0, 7.0);
    }
}
