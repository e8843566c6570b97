package viva.grader.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import viva.grader.grading.Finding;
import viva.grader.grading.GradeRecord;
import viva.grader.review.PointAgreement.Case;
import viva.grader.review.PointAgreement.Direction;

/**
 * Lays people's newest rulings against the machine's newest findings. A ruling that says what the machine found is
 * agreement, and a machine that has learned better since agrees too.
 */
public final class ReadAgreement {
    private record Place(String question, String point) {}

    private final Reviews reviews;

    public ReadAgreement(Reviews reviews) {
        this.reviews = reviews;
    }

    /** The points most often overruled first. @param question only this one; empty for all */
    public List<PointAgreement> of(Optional<String> question) {
        var cases = reviews.overruled(question).stream().flatMap(ReadAgreement::cases)
                .collect(Collectors.groupingBy(c -> new Place(c.entry().question(), c.ruling().point())));
        var points = new ArrayList<PointAgreement>();
        for (var graded : reviews.graded(question)) {
            var here = cases.getOrDefault(new Place(graded.question(), graded.point()), List.of());
            points.add(new PointAgreement(graded.question(), graded.point(), graded.answers(), directions(here), here));
        }
        points.sort(Comparator.comparingDouble(PointAgreement::share).reversed()
                .thenComparing(PointAgreement::question).thenComparing(PointAgreement::point));
        return points;
    }

    private static Stream<Case> cases(GradeRecord entry) {
        return entry.grade().given().stream().flatMap(marks -> marks.findings().stream())
                .filter(f -> f.kind() != Finding.Kind.CANNOT_TELL)
                .flatMap(f -> entry.overruled(f.point()).filter(o -> o.to() != f.kind()).stream().map(o -> new Case(entry, f.kind(), o)));
    }

    private static List<Direction> directions(List<Case> cases) {
        return cases.stream().collect(Collectors.groupingBy(c -> Map.entry(c.machine(), c.ruling().to()), Collectors.counting()))
                .entrySet().stream().map(e -> new Direction(e.getKey().getKey(), e.getKey().getValue(), e.getValue().intValue()))
                .sorted(Comparator.comparingInt(Direction::answers).reversed().thenComparing(Direction::machine)
                        .thenComparing(Direction::person)).toList();
    }
}
