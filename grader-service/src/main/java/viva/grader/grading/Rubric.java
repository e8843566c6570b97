package viva.grader.grading;

import java.util.HashSet;
import java.util.List;

/**
 * The weighted points an answer is graded against.
 *
 * @param version as published by the bank, counting from 1
 * @param points  at least one; ids differ, weights are positive and sum to 10
 */
public record Rubric(int version, List<RubricPoint> points) {
    private static final double ROUNDING = 1e-6;

    /** @throws GradingFailure.InvalidRubric naming the first thing that is wrong */
    public Rubric {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new GradingFailure.InvalidRubric("points", "must not be empty");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < points.size(); i++) {
            var at = "points[" + i + "]";
            var point = points.get(i);
            if (point.id().isBlank() || !seen.add(point.id())) {
                throw new GradingFailure.InvalidRubric(at + ".id", "must be there and unique, was '" + point.id() + "'");
            }
            if (!(point.weight() > 0)) {
                throw new GradingFailure.InvalidRubric(at + ".weight", "must be above 0, was " + point.weight());
            }
            if (point.claim().zh().isBlank() && point.claim().en().isBlank()) {
                throw new GradingFailure.InvalidRubric(at + ".claim", "must be there in one language at least");
            }
        }
        var sum = points.stream().mapToDouble(RubricPoint::weight).sum();
        if (Math.abs(sum - ScoreRules.FULL) > ROUNDING) {
            throw new GradingFailure.InvalidRubric("points", "weights must sum to 10, were " + sum);
        }
    }
}
