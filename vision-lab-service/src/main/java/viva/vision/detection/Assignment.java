package viva.vision.detection;

import java.util.Arrays;

/**
 * The cheapest one-to-one assignment of rows to columns (Kuhn 1955, Munkres 1957), by shortest augmenting paths with
 * potentials (Jonker and Volgenant 1987). O(rows² · columns), exact.
 */
public final class Assignment {
    private Assignment() {}

    /**
     * The column of each row.
     *
     * @param cost {@code float64[rows, columns]}, finite, rows at most as many as columns
     */
    public static int[] of(double[][] cost) {
        int rows = cost.length;
        int columns = rows == 0 ? 0 : cost[0].length;
        if (rows > columns) {
            throw new IllegalArgumentException("%d rows cannot each have one of %d columns".formatted(rows, columns));
        }
        // Rows and columns count from 1 here; column 0 stands for "the row being placed".
        var rowPotential = new double[rows + 1];
        var columnPotential = new double[columns + 1];
        var rowOf = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            place(cost, rowPotential, columnPotential, rowOf);
        }
        var columnOf = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] > 0) {
                columnOf[rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    /** Walks the cheapest path from the new row to a free column, then shifts every row along it by one. */
    private static void place(double[][] cost, double[] rowPotential, double[] columnPotential, int[] rowOf) {
        int columns = rowOf.length - 1;
        var cheapest = new double[columns + 1];
        Arrays.fill(cheapest, Double.POSITIVE_INFINITY);
        var before = new int[columns + 1];
        var reached = new boolean[columns + 1];
        int at = 0;
        while (rowOf[at] != 0) {
            reached[at] = true;
            int row = rowOf[at];
            double least = Double.POSITIVE_INFINITY;
            int next = 0;
            for (int column = 1; column <= columns; column++) {
                if (reached[column]) {
                    continue;
                }
                double reduced = cost[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
                if (reduced < cheapest[column]) {
                    cheapest[column] = reduced;
                    before[column] = at;
                }
                if (cheapest[column] < least) {
                    least = cheapest[column];
                    next = column;
                }
            }
            for (int column = 0; column <= columns; column++) {
                if (reached[column]) {
                    rowPotential[rowOf[column]] += least;
                    columnPotential[column] -= least;
                } else {
                    cheapest[column] -= least;
                }
            }
            at = next;
        }
        while (at != 0) {
            rowOf[at] = rowOf[before[at]];
            at = before[at];
        }
    }

    /** What an assignment costs. */
    public static double cost(double[][] cost, int[] columnOf) {
        double sum = 0;
        for (int row = 0; row < columnOf.length; row++) {
            sum += cost[row][columnOf[row]];
        }
        return sum;
    }

    /** The cheapest pair first, then the cheapest of what is left: what one does without the algorithm. */
    public static int[] greedy(double[][] cost) {
        int rows = cost.length;
        var columnOf = new int[rows];
        Arrays.fill(columnOf, -1);
        var taken = new boolean[rows == 0 ? 0 : cost[0].length];
        for (int round = 0; round < rows; round++) {
            int bestRow = -1;
            int bestColumn = -1;
            for (int row = 0; row < rows; row++) {
                for (int column = 0; columnOf[row] < 0 && column < taken.length; column++) {
                    if (!taken[column] && (bestRow < 0 || cost[row][column] < cost[bestRow][bestColumn])) {
                        bestRow = row;
                        bestColumn = column;
                    }
                }
            }
            columnOf[bestRow] = bestColumn;
            taken[bestColumn] = true;
        }
        return columnOf;
    }
}
