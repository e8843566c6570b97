package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowGridTest {
    @Test
    void rollingAndRollingBackIsTheIdentity() {
        for (int shift = 0; shift < 4; shift++) {
            var grid = new WindowGrid(12, 4, shift);
            var rolled = IntStream.range(0, 144).map(grid::rolled).toArray();

            assertThat(IntStream.range(0, 144).map(i -> grid.place(rolled[i]))).containsExactly(IntStream.range(0, 144).boxed().toArray(Integer[]::new));
        }
    }

    @Test
    void everyTokenLiesInExactlyOneWindow() {
        var grid = new WindowGrid(12, 4, 2);

        assertThat(IntStream.range(0, grid.windows()).flatMap(w -> IntStream.of(grid.tokens(w))).sorted())
                .containsExactly(IntStream.range(0, 144).boxed().toArray(Integer[]::new));
        for (int window = 0; window < grid.windows(); window++) {
            int number = window;
            assertThat(IntStream.of(grid.tokens(window)).map(grid::windowOf)).allMatch(w -> w == number);
        }
    }

    /** Without any roll: a shifted window is a square of the picture, cut off at its edges. */
    @Test
    void theMaskAllowsWhatWindowsCutAtTheEdgesWouldHold() {
        for (int[] sizes : new int[][] {{8, 4, 2}, {12, 4, 2}, {16, 8, 4}, {6, 2, 1}, {14, 7, 3}, {8, 4, 0}}) {
            var grid = new WindowGrid(sizes[0], sizes[1], sizes[2]);
            for (int a = 0; a < sizes[0] * sizes[0]; a++) {
                for (int b = 0; b < sizes[0] * sizes[0]; b++) {
                    assertThat(grid.attends(a, b, true)).isEqualTo(cell(a / sizes[0], sizes) == cell(b / sizes[0], sizes)
                            && cell(a % sizes[0], sizes) == cell(b % sizes[0], sizes));
                }
            }
        }
    }

    private static int cell(int coordinate, int[] sizes) {
        return Math.floorDiv(coordinate - sizes[2], sizes[1]);
    }

    @Test
    void withoutTheMaskTheCornerSeesAllFourCorners() {
        var grid = new WindowGrid(8, 4, 2);

        assertThat(IntStream.range(0, 64).filter(t -> grid.attends(63, t, false))).hasSize(16).contains(0, 7, 56, 63);
        assertThat(IntStream.range(0, 64).filter(t -> grid.attends(63, t, true))).containsExactly(54, 55, 62, 63);
    }

    /** 56 x 56 tokens of width 96 in windows of 7, by pencil: 4·3136·9216 + 2·49·3136·96 and 4·3136·9216 + 2·3136²·96. */
    @Test
    void costsAreThoseOfTheFormulas() {
        assertThat(WindowGrid.windowCost(3136, 96, 7)).isCloseTo(145_108_992, within(1e-3));
        assertThat(WindowGrid.globalCost(3136, 96)).isCloseTo(2_003_828_736.0, within(1e-3));
    }
}
