package viva.grader.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import viva.grader.grading.Finding;
import viva.grader.grading.Grade;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.Overruling;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.ScoreRules;
import viva.grader.grading.ScoreRules.Counted;
import viva.grader.grading.ScoreRules.Score;

/**
 * A grade as readers get it. This is the one place where people's rulings and a follow-up's answer enter a question's score.
 *
 * @param entry   the machine's grade, with people's rulings
 * @param changed what counts in its place; empty where nothing but the machine had a say
 */
public record GivenGrade(GradeRecord entry, Optional<Changed> changed) {
    /** What counts, point by point in rubric order, and the score that the rules make of it. */
    public record Changed(Score score, List<GivenFinding> findings) {
        public Changed {
            findings = List.copyOf(findings);
        }
    }

    /** As the machine gave it. */
    public static GivenGrade byMachine(GradeRecord entry) {
        return new GivenGrade(entry, Optional.empty());
    }

    /**
     * With all that was said about it since.
     *
     * @param rubric   that the machine's grade stands on
     * @param followUp grade of the answer to the question's follow-up, if there is one by now
     */
    public static GivenGrade of(GradeRecord entry, List<RubricPoint> rubric, Optional<GivenGrade> followUp) {
        return new GivenGrade(entry, entry.grade().given().filter(marks -> marks.verdict().isEmpty())
                .flatMap(marks -> changed(entry, marks, rubric.stream().collect(Collectors.toMap(RubricPoint::id, Function.identity()))::get,
                        followUp)));
    }

    private static Optional<Changed> changed(GradeRecord entry, Grade.Marks marks, Function<String, RubricPoint> points,
                                             Optional<GivenGrade> followUp) {
        var byMachine = marks.findings().stream().map(f -> Counted.of(points.apply(f.point()), f)).toList();
        var findings = marks.findings().stream().map(f -> {
            var counted = Counted.of(points.apply(f.point()), f);
            return GivenFinding.of(counted, f, rulings(entry, f), followUp.flatMap(g -> g.ofPoint(counted.point())));
        }).toList();
        return ScoreRules.score(findings.stream().map(GivenFinding::counted).toList(), ScoreRules.capOf(byMachine, marks))
                .map(score -> new Changed(score, findings));
    }

    private static List<Overruling> rulings(GradeRecord entry, Finding finding) {
        return entry.overruling().stream().filter(o -> o.point().equals(finding.point())).toList();
    }

    /** 0 to 10; empty where there is no grade. */
    public Optional<Double> score() {
        return changed.map(c -> c.score().total()).or(() -> entry.grade().given().map(Grade.Marks::score));
    }

    /** Whether a person ruled on anything here: then the grade needs none any more. */
    public boolean ruled() {
        return !entry.overruling().isEmpty();
    }

    /** What this grade, of a follow-up's answer, says of the one point it was asked about. */
    private Optional<GivenFinding.OfFollowUp> ofPoint(RubricPoint point) {
        return entry.followUpPoint().filter(point.id()::equals).flatMap(_ -> score()).flatMap(score -> {
            var earned = score / ScoreRules.FULL * point.weight();
            return changed.flatMap(c -> c.findings().stream().findFirst()
                            .map(f -> new GivenFinding.OfFollowUp(entry.answer(), f.kind(), f.counted().shown(), f.confidence(), earned)))
                    .or(() -> entry.grade().given().flatMap(m -> m.findings().stream().findFirst())
                            .map(f -> new GivenFinding.OfFollowUp(entry.answer(), f.kind(), f.shown(), f.confidence(), earned)));
        });
    }
}
