package viva.grader.asking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import viva.grader.grading.Examination;
import viva.grader.grading.Finding;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.ScoreRules;
import viva.grader.grading.Wording;

/** Whether two examiners are too far apart for either to be believed without a person. */
final class Comparison {
    private final Limits limits;

    Comparison(Limits limits) {
        this.limits = limits;
    }

    /** The doubt; empty where they agree well enough. Findings in the order of the points. */
    Optional<Wording> doubt(List<RubricPoint> points, Examination model, Examination embedded) {
        var opposed = opposed(points, model.findings(), embedded.findings());
        // The cap for stuffing is the embedded examiner's own view: the model's findings are compared without it.
        var one = total(points, new Examination(model.findings(), new Examination.Character.Genuine(), model.confidence(), List.of()));
        var other = total(points, embedded);
        boolean apart = points.size() > 1 && one.isPresent() && other.isPresent() && Math.abs(one.get() - other.get()) > limits.apart();
        if (!apart && opposed <= limits.opposed()) {
            return Optional.empty();
        }
        var scores = String.format(Locale.ROOT, "%.1f / %.1f", one.orElse(0.0), other.orElse(0.0));
        long share = Math.round(100 * opposed);
        return Optional.of(new Wording("两个评分器意见不一：语言模型与内置评分器分别给 " + scores + "，按权重 " + share + "% 的要点结论相反，请人工复核",
                "the examiners disagree: language model and embedded examiner give " + scores + ", opposite on " + share
                        + "% of the weight; a person should look"));
    }

    private static Optional<Double> total(List<RubricPoint> points, Examination examination) {
        return ScoreRules.score(points, examination).map(ScoreRules.Score::total);
    }

    /** The share of the weight that one grants in full and the other not at all. */
    private static double opposed(List<RubricPoint> points, List<Finding> one, List<Finding> other) {
        double opposed = 0;
        double all = 0;
        for (int i = 0; i < points.size(); i++) {
            all += points.get(i).weight();
            opposed += grants(one.get(i)) && denies(other.get(i)) || denies(one.get(i)) && grants(other.get(i)) ? points.get(i).weight() : 0;
        }
        return opposed / all;
    }

    private static boolean grants(Finding finding) {
        return finding instanceof Finding.Covered;
    }

    private static boolean denies(Finding finding) {
        return switch (finding) {
            case Finding.Absent _, Finding.Contradicted _ -> true;
            case Finding.Covered _, Finding.Partial _, Finding.CannotTell _ -> false;
        };
    }
}
