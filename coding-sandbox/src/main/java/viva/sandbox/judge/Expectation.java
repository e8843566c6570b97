package viva.sandbox.judge;

import java.util.stream.IntStream;
import viva.sandbox.run.Value;

/** Compares results with what was expected, outside the jail. */
final class Expectation {
    /** Floats may differ by this, absolutely or in proportion to the expected value. */
    private static final double TOLERANCE = 1e-9;

    private Expectation() {}

    static boolean met(Value expected, Value actual) {
        return switch (expected) {
            case Value.Items(var want) -> actual instanceof Value.Items(var got) && want.size() == got.size()
                    && IntStream.range(0, want.size()).allMatch(i -> met(want.get(i), got.get(i)));
            case Value.Whole(var want) -> switch (actual) {
                case Value.Whole(var got) -> want == got;
                case Value.Real(var got) -> close(want, got);
                case Value.Items _ -> false;
            };
            case Value.Real(var want) -> switch (actual) {
                case Value.Whole(var got) -> close(want, got);
                case Value.Real(var got) -> close(want, got);
                case Value.Items _ -> false;
            };
        };
    }

    private static boolean close(double want, double got) {
        return Double.compare(want, got) == 0
                || Double.isFinite(want) && Math.abs(want - got) <= TOLERANCE * Math.max(1, Math.abs(want));
    }
}
