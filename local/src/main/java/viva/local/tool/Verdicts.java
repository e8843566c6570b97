package viva.local.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import viva.grader.v1.FindingKind;
import viva.grader.v1.Grade;

/** Findings beside the verdicts that labellers gave the same points. */
final class Verdicts {
    private static final Map<String, FindingKind> KINDS = Map.of("covered", FindingKind.FINDING_KIND_COVERED, "partial",
            FindingKind.FINDING_KIND_PARTIAL, "absent", FindingKind.FINDING_KIND_ABSENT, "contradicted", FindingKind.FINDING_KIND_CONTRADICTED);

    private record Pair(FindingKind given, FindingKind label, String tier) {}

    private final List<Pair> pairs = new ArrayList<>();

    /** The answer's points must be those it was graded against, in order and without repeats. */
    void add(JsonNode answer, Grade grade) {
        var points = answer.path("points");
        if (points.size() != grade.getFindingsCount()) {
            return;
        }
        for (int i = 0; i < points.size(); i++) {
            pairs.add(new Pair(grade.getFindings(i).getKind(), KINDS.get(points.path(i).path("verdict").asText()), answer.path("tier").asText()));
        }
    }

    void report() {
        if (pairs.isEmpty()) {
            return;
        }
        System.err.printf(Locale.ROOT, "%d points: told (covered or partial) against not: macro-F1 %.3f%n", pairs.size(),
                (f1((given, _) -> told(given), (_, label) -> told(label)) + f1((given, _) -> !told(given), (_, label) -> !told(label))) / 2);
        KINDS.forEach((name, kind) -> System.err.printf(Locale.ROOT, "  %-12s F1 %.3f%n", name,
                f1((given, _) -> given == kind, (_, label) -> label == kind)));
        var flipped = pairs.stream().filter(p -> p.tier.equals("one-flip") && p.label == FindingKind.FINDING_KIND_CONTRADICTED).toList();
        if (!flipped.isEmpty()) {
            System.err.printf(Locale.ROOT, "  flipped points called contradicted: %d of %d%n",
                    flipped.stream().filter(p -> p.given == FindingKind.FINDING_KIND_CONTRADICTED).count(), flipped.size());
        }
    }

    private static boolean told(FindingKind kind) {
        return kind == FindingKind.FINDING_KIND_COVERED || kind == FindingKind.FINDING_KIND_PARTIAL;
    }

    private double f1(BiPredicate<FindingKind, FindingKind> given, BiPredicate<FindingKind, FindingKind> label) {
        var hits = pairs.stream().filter(p -> given.test(p.given, p.label) && label.test(p.given, p.label)).count();
        var named = pairs.stream().filter(p -> given.test(p.given, p.label)).count() + pairs.stream().filter(p -> label.test(p.given, p.label)).count();
        return named == 0 ? 0 : 2.0 * hits / named;
    }
}
