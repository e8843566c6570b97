package viva.question.bank;

/** How the judge compares a result with the expected one. */
public sealed interface Checker {
    /** Whether results of this type can be compared so. */
    boolean suits(ValueType returns);

    /** How far a number may be off: absolutely, or in proportion to the expected one, whichever is more. */
    record Tolerance(double absolute, double relative) {}

    /** The expected value itself; floats may be off by rounding. */
    record Exact() implements Checker {
        @Override
        public boolean suits(ValueType returns) {
            return true;
        }
    }

    /** One float. */
    record Number(Tolerance tolerance) implements Checker {
        @Override
        public boolean suits(ValueType returns) {
            return returns == ValueType.FLOAT;
        }
    }

    /** The expected shape, and each number within the tolerance. */
    record Array(Tolerance tolerance) implements Checker {
        @Override
        public boolean suits(ValueType returns) {
            return returns.depth() > 0;
        }
    }

    /**
     * Boxes in any order, each x1, y1, x2, y2 and perhaps more.
     *
     * @param minIou    overlap a returned box needs with its expected one, above 0 and at most 1
     * @param tolerance of the numbers behind the corners
     */
    record Boxes(double minIou, Tolerance tolerance) implements Checker {
        @Override
        public boolean suits(ValueType returns) {
            return returns == ValueType.FLOAT_ROWS;
        }
    }

    /** The elements of a list in any order. */
    record Permutation(Tolerance tolerance) implements Checker {
        @Override
        public boolean suits(ValueType returns) {
            return returns.depth() > 0;
        }
    }
}
