package viva.grader.followup;

import java.util.Comparator;
import java.util.Optional;
import viva.grader.grading.Examination;
import viva.grader.grading.Examiner;
import viva.grader.grading.Finding;
import viva.grader.grading.Question;
import viva.grader.grading.RubricPoint;

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

    public Optional<RubricPoint> after(Question question, String answer) {
        var points = question.rubric().points();
        return pick(question, examiner.examine(question, points, answer));
    }

    static Optional<RubricPoint> pick(Question question, Examination examination) {
        return switch (examination.character()) {
            case Examination.Character.Empty _, Examination.Character.OffTopic _ -> Optional.empty();
            case Examination.Character.Stuffed _, Examination.Character.Genuine _ -> heaviestLoss(question, examination);
        };
    }

    private static Optional<RubricPoint> heaviestLoss(Question question, Examination examination) {
        return question.rubric().points().stream()
                .filter(p -> loss(p, examination) > 0)
                .max(Comparator.comparingDouble((RubricPoint p) -> loss(p, examination))
                        // max keeps the last of equals; the rubric's first is wanted
                        .thenComparing(p -> -question.rubric().points().indexOf(p)));
    }

    private static double loss(RubricPoint point, Examination examination) {
        return examination.findings().stream().filter(f -> f.point().equals(point.id())).findFirst()
                .map(f -> switch (f) {
                    case Finding.Covered _, Finding.CannotTell _ -> 0.0;
                    case Finding.Partial _ -> HALF * point.weight();
                    case Finding.Absent _, Finding.Contradicted _ -> point.weight();
                }).orElse(0.0);
    }
}
