package viva.grader.grading;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Grades one answer: text through the examiner and the score rules, code through the sandbox. Stores nothing.
 *
 * <p>A follow-up's answer is graded against the one point it asked about, on the same scale of 0 to 10.
 */
public final class GradeAnswer {
    private static final Wording UNSURE = new Wording("自动评分把握不足，请人工复核", "the examiner is not sure of this grade; a person should look");
    private static final Wording NOTHING_TOLD = new Wording("评分器对任何要点都无法判断", "the examiner could tell of no point");

    private final Examiner examiner;
    private final CodeJudge judge;
    private final Clock clock;
    private final double sureFrom;

    /** @param sureFrom confidence from which a grade stands without a person, 0 to 1 */
    public GradeAnswer(Examiner examiner, CodeJudge judge, Clock clock, double sureFrom) {
        this.examiner = examiner;
        this.judge = judge;
        this.clock = clock;
        this.sureFrom = sureFrom;
    }

    public Engine engine() {
        return examiner.engine();
    }

    /**
     * Never {@code Pending}.
     *
     * @throws GradingFailure.ExaminerAway when examiner or sandbox cannot work now
     */
    public Grade grade(Submission submission) {
        return submission.code().isPresent() ? judged(submission, submission.code().get()) : examined(submission);
    }

    private Grade judged(Submission submission, CodeTask task) {
        var points = submission.question().rubric().points();
        var verdict = judge.judge(task, submission.text());
        List<Finding> findings = points.stream().<Finding>map(p -> new Finding.CannotTell(p.id())).toList();
        var engine = new Engine("judge", List.of(), "cases");
        return new Grade.Graded(new Grade.Marks(verdict.score(), 1, findings, Map.of(), List.of(), Optional.of(verdict),
                engine, List.of(), clock.instant()));
    }

    private Grade examined(Submission submission) {
        var points = asked(submission);
        var examination = examiner.examine(submission.question(), points, submission.text());
        var score = ScoreRules.score(points, examination);
        if (score.isEmpty()) {
            return new Grade.Unavailable(NOTHING_TOLD, clock.instant());
        }
        var marks = new Grade.Marks(score.get().total(), examination.confidence(), examination.findings(),
                score.get().earned(), score.get().deductions(), Optional.empty(), examination.engine().orElseGet(examiner::engine),
                examination.rawReplies(), clock.instant());
        var doubt = examination.doubt().or(() -> Optional.of(UNSURE).filter(_ -> examination.confidence() < sureFrom));
        return doubt.<Grade>map(why -> new Grade.NeedsPerson(marks, why)).orElseGet(() -> new Grade.Graded(marks));
    }

    private static List<RubricPoint> asked(Submission submission) {
        var points = submission.question().rubric().points();
        return submission.followUpPoint()
                .map(id -> points.stream().filter(p -> p.id().equals(id)).toList())
                .orElse(points);
    }
}
