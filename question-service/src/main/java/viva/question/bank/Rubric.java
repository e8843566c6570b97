package viva.question.bank;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The weighted points an answer is graded against: 6 to 10 of them, ids unique, weights summing to exactly 10. */
public record Rubric(List<RubricPoint> points) {
    public Rubric {
        points = List.copyOf(points);
        flaw(points).ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw);
        });
    }

    /** What keeps points from being a rubric, as a sentence; empty when nothing does. */
    public static Optional<String> flaw(List<RubricPoint> points) {
        if (points.size() < 6 || points.size() > 10) {
            return Optional.of("a rubric has 6 to 10 points, this one has " + points.size());
        }
        var seen = new HashSet<String>();
        for (var point : points) {
            if (!seen.add(point.id())) {
                return Optional.of("the point id '" + point.id() + "' is used twice");
            }
        }
        // Sums of halves are exact in binary.
        var sum = points.stream().mapToDouble(RubricPoint::weight).sum();
        return sum == 10 ? Optional.empty() : Optional.of("the weights sum to " + sum + ", they must sum to 10");
    }

    /** The point of this id, if there is one. */
    public Optional<RubricPoint> point(String id) {
        return points.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
