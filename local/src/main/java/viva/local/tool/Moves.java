package viva.local.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import viva.grader.v1.FindingChange;
import viva.grader.v1.FindingKind;
import viva.grader.v1.GradeState;
import viva.grader.v1.GradeSummary;
import viva.grader.v1.RegradeResponse;

/** Who moves, by how much, and what of it was kept: adds answers up as they come. */
final class Moves {
    private static final String ROW = "%-36s  %-28s %7s %7s %7s  %s";

    private final boolean publish;
    private final Map<String, Integer> skipped = new TreeMap<>();
    private int regraded;
    private int moved;
    private int published;
    private int replayed;
    private int exact;
    private int compared;
    private double sum;
    private double largest;
    private String largestOf = "";

    Moves(boolean publish) {
        this.publish = publish;
    }

    static String heading() {
        return ROW.formatted("answer", "question", "before", "after", "move", "what changed");
    }

    /** Takes an answer in and returns its row, if anything about it moved. */
    Optional<String> add(RegradeResponse answer) {
        if (answer.hasSkipped()) {
            skipped.merge(answer.getSkipped().getEn(), 1, Integer::sum);
            return Optional.empty();
        }
        var result = answer.getRegraded();
        regraded++;
        replayed += result.getReplayed() ? 1 : 0;
        exact += result.getExact() ? 1 : 0;
        published += result.getVersion() > 0 ? 1 : 0;
        var move = scored(result.getBefore()) && scored(result.getAfter()) ? result.getAfter().getScore() - result.getBefore().getScore() : 0;
        if (scored(result.getBefore()) && scored(result.getAfter())) {
            compared++;
            sum += move;
            if (Math.abs(move) > Math.abs(largest)) {
                largest = move;
                largestOf = answer.getAnswer();
            }
        }
        var changes = changes(answer);
        if (move == 0 && changes.isEmpty()) {
            return Optional.empty();
        }
        moved++;
        return Optional.of(ROW.formatted(answer.getAnswer(), answer.getQuestion() + (answer.getFollowUpPoint().isEmpty() ? "" : " ↳"),
                score(result.getBefore()), score(result.getAfter()), signed(move), String.join(", ", changes)));
    }

    private static List<String> changes(RegradeResponse answer) {
        var result = answer.getRegraded();
        var words = new ArrayList<>(result.getChangesList().stream().map(Moves::change).toList());
        if (result.getBefore().getState() != result.getAfter().getState()) {
            words.add(word(result.getBefore().getState()) + " → " + word(result.getAfter().getState()));
        }
        return words;
    }

    List<String> summary() {
        var lines = new ArrayList<String>();
        lines.add("%d graded again, %d moved; mean move %s, largest %s%s".formatted(regraded, moved, signed(compared == 0 ? 0 : sum / compared),
                signed(largest), largestOf.isEmpty() ? "" : " (" + largestOf + ")"));
        if (!skipped.isEmpty()) {
            lines.add(skipped.values().stream().mapToInt(Integer::intValue).sum() + " skipped: "
                    + skipped.entrySet().stream().map(e -> e.getKey() + " (" + e.getValue() + ")").collect(Collectors.joining("; ")));
        }
        if (replayed > 0) {
            lines.add(exact + " of " + replayed + " replayed exactly: same engine, models and rubric, the same grade bit for bit");
        }
        lines.add(publish ? published + " new grades published beside the old ones" : "Nothing was changed. --publish keeps the new grades beside the old ones.");
        return lines;
    }

    private static String change(FindingChange change) {
        return change.getPoint() + " " + word(change.getBefore()) + " → " + word(change.getAfter());
    }

    private static String word(FindingKind kind) {
        return kind == FindingKind.FINDING_KIND_UNSPECIFIED ? "–" : kind.name().substring("FINDING_KIND_".length()).toLowerCase(Locale.ROOT);
    }

    private static String word(GradeState state) {
        return state.name().substring("GRADE_STATE_".length()).toLowerCase(Locale.ROOT);
    }

    private static boolean scored(GradeSummary grade) {
        return grade.getState() == GradeState.GRADE_STATE_GRADED || grade.getState() == GradeState.GRADE_STATE_NEEDS_PERSON;
    }

    private static String score(GradeSummary grade) {
        return scored(grade) ? "%.2f".formatted(grade.getScore()) : "–";
    }

    private static String signed(double move) {
        return move == 0 ? "0" : "%+.2f".formatted(move);
    }
}
