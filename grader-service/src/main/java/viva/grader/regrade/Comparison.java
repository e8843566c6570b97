package viva.grader.regrade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viva.grader.grading.Engine;
import viva.grader.grading.Finding;
import viva.grader.grading.Grade;
import viva.grader.grading.Wording;
import viva.grader.regrade.Outcome.Change;

/** Two machine's grades of one answer, the older first. */
record Comparison(List<Change> changes, boolean replayed, boolean exact) {
    static Comparison of(Grade before, Grade after, boolean sameQuestion) {
        boolean replayed = sameQuestion && before.given().isPresent()
                && before.given().map(m -> instrument(m.engine())).equals(after.given().map(m -> instrument(m.engine())));
        boolean exact = replayed && reason(before).equals(reason(after))
                && said(before.given().orElseThrow()).equals(said(after.given().orElseThrow()));
        return new Comparison(changes(kinds(before), kinds(after)), replayed, exact);
    }

    /** What graded, whether or not it stood in for another. */
    private static Engine instrument(Engine engine) {
        return new Engine(engine.name(), engine.models(), engine.calibration());
    }

    /** All of a grade but when it was given and by which words of a model: records compare numbers by their bits. */
    private static List<Object> said(Grade.Marks marks) {
        return List.of(marks.score(), marks.confidence(), marks.findings(), marks.earned(), marks.deductions());
    }

    private static Optional<Wording> reason(Grade grade) {
        return grade instanceof Grade.NeedsPerson(var _, var reason) ? Optional.of(reason) : Optional.empty();
    }

    private static Map<String, Finding.Kind> kinds(Grade grade) {
        var kinds = new LinkedHashMap<String, Finding.Kind>();
        grade.given().ifPresent(marks -> marks.findings().forEach(f -> kinds.put(f.point(), f.kind())));
        return kinds;
    }

    private static List<Change> changes(Map<String, Finding.Kind> before, Map<String, Finding.Kind> after) {
        var points = new LinkedHashMap<>(after);
        before.forEach(points::putIfAbsent);
        var changes = new ArrayList<Change>();
        points.keySet().forEach(point -> {
            var change = new Change(point, Optional.ofNullable(before.get(point)), Optional.ofNullable(after.get(point)));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        });
        return changes;
    }
}
