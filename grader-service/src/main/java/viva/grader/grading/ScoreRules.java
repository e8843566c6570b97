package viva.grader.grading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The arithmetic from findings to a score. Pure, and the same for every examiner.
 *
 * <p>A covered point earns its weight, a partial one half of it. Points the examiner could not tell are left out and the
 * rest is scaled up to 10. Each contradicted point takes off {@link #FALSEHOOD} more, all together at most
 * {@link #MOST_DEDUCTED}: as those did who labelled the answers that the embedded examiner is calibrated on. A string of
 * key terms scores at most {@link #STUFFED_CAP}, text off the subject at most {@link #OFF_TOPIC_CAP}, nothing 0; what a
 * person or a follow-up's answer vouches for comes on top of such a cap.
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

    /**
     * What counts for one point.
     *
     * @param credit    share of the weight it earns, 0 to 1; empty where it counts neither way
     * @param falsehood whether the answer says the opposite
     * @param shown     the words that show it, where there are any
     * @param beyond    whether a cap on the answer leaves it alone, because not the answer's examiner vouches for it
     */
    public record Counted(RubricPoint point, OptionalDouble credit, boolean falsehood, Optional<Span> shown, boolean beyond) {
        public static Counted of(RubricPoint point, Finding finding) {
            return new Counted(point, share(finding.kind()), finding.kind() == Finding.Kind.CONTRADICTED, finding.shown(), false);
        }

        /** What a person found, and where the examiner had found something. */
        public static Counted ruled(RubricPoint point, Finding.Kind kind, Optional<Span> shown) {
            return new Counted(point, share(kind), kind == Finding.Kind.CONTRADICTED, shown, true);
        }

        /** With more credit from another answer; what was said wrong stays said. */
        public Counted raised(double credit) {
            return new Counted(point, OptionalDouble.of(credit), falsehood, shown, true);
        }

        /** In points of 10. */
        public double earned() {
            return credit.orElse(0) * point.weight();
        }
    }

    /** The most an answer can score as a whole, whatever was found in it. */
    public record Cap(double ceiling, Wording reason, Optional<Span> span) {}

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
        return score(IntStream.range(0, points.size()).mapToObj(i -> Counted.of(points.get(i), findings.get(i))).toList(),
                cap(examination.character()));
    }

    /** Scores what counts, in rubric order; empty when nothing counts either way. */
    public static Optional<Score> score(List<Counted> counted, Optional<Cap> cap) {
        var earned = new LinkedHashMap<String, Double>();
        var deductions = new ArrayList<Deduction>();
        double told = 0;
        double sum = 0;
        double beyond = 0;
        double left = MOST_DEDUCTED;
        for (var each : counted) {
            var weight = each.point().weight();
            earned.put(each.point().id(), each.earned());
            told += each.credit().isPresent() ? weight : 0;
            sum += each.earned();
            beyond += each.beyond() ? each.earned() : 0;
            if (each.falsehood() && left > 0) {
                var amount = Math.min(left, FALSEHOOD);
                left -= amount;
                deductions.add(new Deduction(new Wording("说法与事实相反", "says the opposite of what is true"), amount, each.shown()));
            }
        }
        if (told == 0) {
            return Optional.empty();
        }
        var deducted = deductions.stream().mapToDouble(Deduction::amount).sum();
        var total = Math.max(0, sum - deducted) * FULL / told;
        var ceiling = cap.isEmpty() ? FULL : Math.min(FULL, cap.get().ceiling() + beyond * FULL / told);
        if (cap.isPresent() && total > ceiling) {
            deductions.add(new Deduction(cap.get().reason(), total - ceiling, cap.get().span()));
        }
        return Optional.of(new Score(Math.min(total, ceiling), earned, deductions));
    }

    /**
     * The cap that took something off a grade: then the score it left is the cap, and its deduction is the last.
     *
     * @param counted what counted for that grade
     */
    public static Optional<Cap> capOf(List<Counted> counted, Grade.Marks marks) {
        var uncapped = score(counted, Optional.empty()).map(Score::deductions).orElse(List.of());
        if (marks.deductions().size() <= uncapped.size()) {
            return Optional.empty();
        }
        var last = marks.deductions().getLast();
        return Optional.of(new Cap(marks.score(), last.reason(), last.span()));
    }

    /** The share of a point's weight a finding earns; empty where it counts neither way. */
    private static OptionalDouble share(Finding.Kind kind) {
        return switch (kind) {
            case COVERED -> OptionalDouble.of(1);
            case PARTIAL -> OptionalDouble.of(PARTIAL_SHARE);
            case ABSENT, CONTRADICTED -> OptionalDouble.of(0);
            case CANNOT_TELL -> OptionalDouble.empty();
        };
    }

    private static Optional<Cap> cap(Examination.Character character) {
        return switch (character) {
            case Examination.Character.Empty _ ->
                    Optional.of(new Cap(0, new Wording("没有作答", "nothing was answered"), Optional.empty()));
            case Examination.Character.OffTopic _ -> Optional.of(new Cap(OFF_TOPIC_CAP,
                    new Wording("没有谈到题目，或只是复述题目", "does not speak of the question, or only says it again"), Optional.empty()));
            case Examination.Character.Stuffed(var span) -> Optional.of(new Cap(STUFFED_CAP,
                    new Wording("只罗列关键词，没有说明关系", "lists key terms without saying anything of them"), span));
            case Examination.Character.Genuine _ -> Optional.empty();
        };
    }
}
