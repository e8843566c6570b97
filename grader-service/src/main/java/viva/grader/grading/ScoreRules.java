package viva.grader.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The arithmetic from findings to a score. Pure, and the same for every examiner.
 *
 * <p>A covered point earns its weight, a partial one half of it. Points the examiner could not tell are left out and the
 * rest is scaled up to 10. Each contradicted point takes off {@link #FALSEHOOD} more, all together at most
 * {@link #MOST_DEDUCTED}: as those did who labelled the answers that the embedded examiner is calibrated on. A string of key terms scores at most {@link #STUFFED_CAP}, text off the subject at most
 * {@link #OFF_TOPIC_CAP}, nothing 0.
 */
public final class ScoreRules {
    public static final double FULL = 10;
    static final double PARTIAL_SHARE = 0.5;
    static final double FALSEHOOD = 1;
    static final double MOST_DEDUCTED = 3;
    static final double STUFFED_CAP = 2.5;
    static final double OFF_TOPIC_CAP = 1;

    /**
     * A score with how it came about.
     *
     * @param total  0 to 10; the earned points less the deductions
     * @param earned by point id, in rubric order: 0 to the point's weight
     */
    public record Score(double total, Map<String, Double> earned, List<Deduction> deductions) {
        public Score {
            earned = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(earned));
            deductions = List.copyOf(deductions);
        }
    }

    private ScoreRules() {}

    /**
     * Scores an examination; empty when the examiner could tell of no point.
     *
     * @param points those asked about: the whole rubric, or the one point of a follow-up; findings in the same order
     */
    public static Optional<Score> score(List<RubricPoint> points, Examination examination) {
        var findings = examination.findings();
        if (findings.size() != points.size()) {
            throw new IllegalArgumentException(findings.size() + " findings for " + points.size() + " points");
        }
        var earned = new LinkedHashMap<String, Double>();
        var deductions = new ArrayList<Deduction>();
        double told = 0;
        double sum = 0;
        double left = MOST_DEDUCTED;
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var finding = findings.get(i);
            var share = share(finding);
            earned.put(point.id(), share.orElse(0.0) * point.weight());
            told += share.isPresent() ? point.weight() : 0;
            sum += share.orElse(0.0) * point.weight();
            if (finding instanceof Finding.Contradicted(var _, var span, var _) && left > 0) {
                var amount = Math.min(left, FALSEHOOD);
                left -= amount;
                deductions.add(new Deduction(new Wording("说法与事实相反", "says the opposite of what is true"), amount,
                        Optional.of(span)));
            }
        }
        if (told == 0) {
            return Optional.empty();
        }
        var deducted = deductions.stream().mapToDouble(Deduction::amount).sum();
        var total = Math.max(0, sum - deducted) * FULL / told;
        cap(examination.character(), total).ifPresent(deductions::add);
        return Optional.of(new Score(Math.min(total, ceiling(examination.character())), earned, deductions));
    }

    /** The share of a point's weight a finding earns; empty where it counts neither way. */
    private static Optional<Double> share(Finding finding) {
        return switch (finding) {
            case Finding.Covered _ -> Optional.of(1.0);
            case Finding.Partial _ -> Optional.of(PARTIAL_SHARE);
            case Finding.Absent _, Finding.Contradicted _ -> Optional.of(0.0);
            case Finding.CannotTell _ -> Optional.empty();
        };
    }

    private static double ceiling(Examination.Character character) {
        return switch (character) {
            case Examination.Character.Empty _ -> 0;
            case Examination.Character.OffTopic _ -> OFF_TOPIC_CAP;
            case Examination.Character.Stuffed _ -> STUFFED_CAP;
            case Examination.Character.Genuine _ -> FULL;
        };
    }

    /** What a cap takes off, as a deduction with its reason. */
    private static Optional<Deduction> cap(Examination.Character character, double total) {
        var over = total - ceiling(character);
        if (over <= 0) {
            return Optional.empty();
        }
        return switch (character) {
            case Examination.Character.Empty _ ->
                    Optional.of(new Deduction(new Wording("没有作答", "nothing was answered"), over, Optional.empty()));
            case Examination.Character.OffTopic _ -> Optional.of(new Deduction(
                    new Wording("没有谈到题目，或只是复述题目", "does not speak of the question, or only says it again"), over,
                    Optional.empty()));
            case Examination.Character.Stuffed(var span) -> Optional.of(new Deduction(
                    new Wording("只罗列关键词，没有说明关系", "lists key terms without saying anything of them"), over, span));
            case Examination.Character.Genuine _ -> Optional.empty();
        };
    }
}
