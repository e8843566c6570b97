package viva.vision.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viva.vision.gallery.FcosAssignment.Distances;
import viva.vision.picture.PixelBox;

class FcosAssignmentTest {
    /** By pencil: √(10/30 · 20/20), √(25/75 · 10/40), the middle, an edge. */
    @ParameterizedTest
    @CsvSource({"10, 20, 30, 20, 0.5773502691896258", "25, 10, 75, 40, 0.2886751345948129", "7, 9, 7, 9, 1", "0, 5, 10, 5, 0"})
    void centernessIsThatOfTheFormula(double left, double top, double right, double bottom, double centerness) {
        assertThat(new Distances(left, top, right, bottom).centerness()).isCloseTo(centerness, within(1e-15));
    }

    @Test
    void positivesAreThePlacesInsideTheBox() {
        // Places at 4, 12, 20 … : from 10 to 50 lie 12, 20, 28, 36, 44; from 5 to 30 lie 12, 20, 28.
        var assignment = new FcosAssignment(List.of(new PixelBox(10, 5, 40, 25)), 8, 0);

        assertThat(count(assignment)).isEqualTo(5 * 3);
        assertThat(assignment.boxAt(0, 1)).isEmpty();
        assertThat(assignment.boxAt(1, 1)).hasValue(0);
    }

    @Test
    void aPlaceInTwoBoxesGoesToTheSmaller() {
        var large = new PixelBox(0, 0, 100, 100);
        var small = new PixelBox(40, 40, 30, 30);

        for (var boxes : List.of(List.of(large, small), List.of(small, large))) {
            var assignment = new FcosAssignment(boxes, 8, 0);
            assertThat(boxes.get(assignment.boxAt(6, 6).orElseThrow())).isEqualTo(small);
            assertThat(boxes.get(assignment.boxAt(1, 1).orElseThrow())).isEqualTo(large);
        }
    }

    @Test
    void centreSamplingKeepsWhatLiesWithinItsRadius() {
        // The middle is (52, 52), a place itself; within 1.5 strides lie 44, 52 and 60 in each direction.
        assertThat(count(new FcosAssignment(List.of(new PixelBox(2, 2, 100, 100)), 8, 1.5))).isEqualTo(9);
    }

    private static int count(FcosAssignment assignment) {
        int count = 0;
        for (int row = 0; row < 20; row++) {
            for (int column = 0; column < 20; column++) {
                count += assignment.boxAt(column, row).isPresent() ? 1 : 0;
            }
        }
        return count;
    }
}
