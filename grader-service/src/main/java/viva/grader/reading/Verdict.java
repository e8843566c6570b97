package viva.grader.reading;

/** What an answer says about a claim, as probabilities that sum to 1. */
public record Verdict(double covered, double partial, double absent, double contradicted) {
    /** So that the logarithm of an impossible verdict stays finite. */
    private static final double FLOOR = 1e-3;

    static Verdict of(double[] p) {
        return new Verdict(p[0], p[1], p[2], p[3]);
    }

    /** Expected share of the point: a partial one counts half. */
    double credit() {
        return covered + partial / 2;
    }

    /** The logarithm of one of the four, by its name. */
    double log(String name) {
        return Math.log(FLOOR + switch (name) {
            case "covered" -> covered;
            case "partial" -> partial;
            case "absent" -> absent;
            case "contradicted" -> contradicted;
            default -> throw new IllegalStateException("there is no verdict '" + name + "'");
        });
    }
}
