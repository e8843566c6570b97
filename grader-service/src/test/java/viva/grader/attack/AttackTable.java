package viva.grader.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import viva.grader.grading.Examiner;
import viva.grader.grading.ScoreRules;

/** What each kind of attack did to the score, measured and written down. */
public final class AttackTable {
    /** @param gain score with the payload less the score without */
    public record Row(Payload payload, Target target, double before, double after) {
        public double gain() {
            return after - before;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s on %s: %.2f -> %.2f", payload, target.name(), before, after);
        }
    }

    private AttackTable() {}

    public static List<Row> measure(Examiner examiner, List<Target> targets, List<Payload> payloads) {
        var rows = new ArrayList<Row>();
        for (var target : targets) {
            double before = score(examiner, target, target.answer());
            payloads.forEach(payload -> rows.add(new Row(payload, target, before, score(examiner, target, payload.attack(target)))));
        }
        return rows;
    }

    public static double score(Examiner examiner, Target target, String answer) {
        return ScoreRules.score(target.points(), examiner.examine(target.question(), target.points(), answer)).orElseThrow().total();
    }

    /** As a table for the README. */
    public static String render(String title, List<Row> rows) {
        Map<String, List<Row>> kinds = new LinkedHashMap<>();
        rows.forEach(r -> kinds.computeIfAbsent(r.payload().kind(), _ -> new ArrayList<>()).add(r));
        var table = new StringBuilder("\n" + title + "\n\n| attack | tries | raised | worst gain | mean change |\n|---|---|---|---|---|\n");
        kinds.forEach((kind, of) -> table.append(String.format(Locale.ROOT, "| %s | %d | %d | %.2f | %.2f |%n", kind, of.size(),
                of.stream().filter(AttackTable::raised).count(), of.stream().mapToDouble(Row::gain).max().orElseThrow() + 0.0,
                of.stream().mapToDouble(Row::gain).average().orElseThrow() + 0.0)));
        return table.toString();
    }

    /** Beyond the rounding of doubles. */
    public static boolean raised(Row row) {
        return row.gain() > 1e-9;
    }
}
