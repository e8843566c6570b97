package viva.grader.followup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import viva.grader.grading.Examination;
import viva.grader.grading.Examiner;
import viva.grader.grading.Finding;
import viva.grader.grading.Question;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Span;
import viva.grader.grading.Wording;

/**
 * Picks the point most worth asking about after an answer: what was said wrong or not at all before what was said by
 * half, and among those the heaviest, in rubric order. None when nothing is missing, or when the answer is empty or off
 * the subject: then another question serves better.
 */
public final class SuggestFollowUp {
    private static final double HALF = 0.5;

    private final Examiner examiner;

    public SuggestFollowUp(Examiner examiner) {
        this.examiner = examiner;
    }

    public Optional<FollowUp> after(Question question, String answer) {
        var points = question.rubric().points();
        return pick(question, examiner.examine(question, points, answer));
    }

    static Optional<FollowUp> pick(Question question, Examination examination) {
        return switch (examination.character()) {
            case Examination.Character.Empty _, Examination.Character.OffTopic _ -> Optional.empty();
            case Examination.Character.Stuffed _, Examination.Character.Genuine _ -> heaviestLoss(question.rubric().points(),
                    examination.findings().stream().collect(Collectors.toMap(Finding::point, Function.identity())));
        };
    }

    private static Optional<FollowUp> heaviestLoss(List<RubricPoint> points, Map<String, Finding> findings) {
        return heaviest(points, point -> loss(point, findings.get(point.id())))
                .map(point -> followUp(point, findings.get(point.id()), mostSaid(points, findings)));
    }

    /** The span of the covered point that is worth most. */
    private static Optional<Span> mostSaid(List<RubricPoint> points, Map<String, Finding> findings) {
        return heaviest(points, p -> findings.get(p.id()) instanceof Finding.Covered ? p.weight() : 0)
                .flatMap(p -> findings.get(p.id()).shown());
    }

    /** The first of the rubric among equals; none where all are 0. */
    private static Optional<RubricPoint> heaviest(List<RubricPoint> points, ToDoubleFunction<RubricPoint> weight) {
        return points.stream().filter(p -> weight.applyAsDouble(p) > 0)
                .reduce((best, next) -> weight.applyAsDouble(next) > weight.applyAsDouble(best) ? next : best);
    }

    private static double loss(RubricPoint point, Finding finding) {
        return switch (finding) {
            case null -> 0;
            case Finding.Covered _, Finding.CannotTell _ -> 0;
            case Finding.Partial _ -> HALF * point.weight();
            case Finding.Absent _, Finding.Contradicted _ -> point.weight();
        };
    }

    private static FollowUp followUp(RubricPoint point, Finding finding, Optional<Span> elsewhere) {
        return switch (finding) {
            case Finding.Contradicted(var _, var span, var _) -> new FollowUp(point, Optional.of(span), Optional.of(thinkAgain(span)));
            case Finding.Partial(var _, var span, var _) -> new FollowUp(point, Optional.of(span), Optional.of(youSaid(span)));
            case Finding.Absent _, Finding.Covered _, Finding.CannotTell _ ->
                    new FollowUp(point, elsewhere, elsewhere.map(SuggestFollowUp::youSaid));
        };
    }

    private static Wording youSaid(Span span) {
        var quote = Quote.of(span);
        return new Wording("你提到“" + quote + "”。", "You said “" + quote + "”.");
    }

    /** Says that it is worth a second thought, and nothing of what is right. */
    private static Wording thinkAgain(Span span) {
        var quote = Quote.of(span);
        return new Wording("你说“" + quote + "”。请再想一想，是这样吗？", "You said “" + quote + "”. Please think again: is that so?");
    }
}
