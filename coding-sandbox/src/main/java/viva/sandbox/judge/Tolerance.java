package viva.sandbox.judge;

/**
 * How far a number may be off: by {@code absolute}, or by {@code relative} times the expected number's size, whichever
 * is more. Infinities are close to themselves only, and so is nan.
 */
public record Tolerance(double absolute, double relative) {
    /** What the order of a few additions changes. */
    public static final Tolerance ROUNDING = new Tolerance(1e-9, 1e-9);

    public Tolerance {
        if (!(absolute >= 0 && absolute < Double.POSITIVE_INFINITY && relative >= 0 && relative <= 1)) {
            throw new IllegalArgumentException("no tolerance: " + absolute + ", " + relative);
        }
    }

    boolean holds(double expected, double actual) {
        return Double.compare(expected, actual) == 0 || expected == actual
                || Double.isFinite(expected)
                        && Math.abs(expected - actual) <= Math.max(absolute, relative * Math.abs(expected));
    }
}
