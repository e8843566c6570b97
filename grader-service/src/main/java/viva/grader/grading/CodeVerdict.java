package viva.grader.grading;

import java.util.Objects;

/**
 * The sandbox's verdict on a solution.
 *
 * @param passed  cases passed, 0 to total
 * @param total   cases of the problem, at least 1
 * @param details the whole verdict in the mesh's JSON, kept for the scorecard
 */
public record CodeVerdict(int passed, int total, String details) {
    public CodeVerdict {
        Objects.requireNonNull(details, "details is null");
        if (total < 1 || passed < 0 || passed > total) {
            throw new IllegalArgumentException("not a verdict: " + passed + " of " + total);
        }
    }

    /** 0 to 10: the share of the cases passed. */
    public double score() {
        return ScoreRules.FULL * passed / total;
    }
}
