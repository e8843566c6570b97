package viva.vision.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void theExampleOfScipyIsSolvedAlike() {
        // The example in the documentation of scipy.optimize.linear_sum_assignment.
        double[][] cost = {{4, 1, 3}, {2, 0, 5}, {3, 2, 2}};

        assertThat(Assignment.of(cost)).containsExactly(1, 0, 2);
        assertThat(Assignment.cost(cost, Assignment.of(cost))).isEqualTo(5);
    }

    @Test
    void itEqualsTryingEveryAssignment() {
        var random = new Random(1);
        for (int round = 0; round < 400; round++) {
            int rows = random.nextInt(0, 7);
            int columns = rows + random.nextInt(0, 3);
            var cost = new double[rows][columns];
            for (var row : cost) {
                // Whole numbers in every other round, so that ties happen; negative ones too.
                Arrays.setAll(row, i -> random.nextInt(-5, 6) + (random.nextInt(2) == 0 ? 0 : random.nextDouble()));
            }

            var found = Assignment.of(cost);

            assertThat(found).doesNotHaveDuplicates();
            assertThat(Assignment.cost(cost, found)).isCloseTo(cheapest(cost, 0, 0), within(1e-9));
        }
    }

    @Test
    void greedyIsOneToOneButMayPayMore() {
        // Taking the 1 leaves the 100; the best is 2 + 3.
        double[][] cost = {{1, 2}, {3, 100}};

        assertThat(Assignment.greedy(cost)).containsExactly(0, 1);
        assertThat(Assignment.of(cost)).containsExactly(1, 0);
    }

    @Test
    void moreRowsThanColumnsHaveNoAssignment() {
        assertThatThrownBy(() -> Assignment.of(new double[2][1])).isInstanceOf(IllegalArgumentException.class);
    }

    private static double cheapest(double[][] cost, int row, int taken) {
        if (row == cost.length) {
            return 0;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int column = 0; column < cost[row].length; column++) {
            if ((taken >> column & 1) == 0) {
                least = Math.min(least, cost[row][column] + cheapest(cost, row + 1, taken | 1 << column));
            }
        }
        return least;
    }
}
