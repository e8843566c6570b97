package viva.grader.regrade;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import viva.grader.grading.Grade;
import viva.grader.grading.GradeAnswer;
import viva.grader.grading.GradeArchive;
import viva.grader.grading.GradeArchive.Selection;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.GradingFailure;
import viva.grader.grading.Question;
import viva.grader.grading.Submission;
import viva.grader.grading.Wording;

/** Grades stored answers again, one after the other, and keeps the new grades only where it is told to. */
public final class Regrade {
    private static final int PAGE = 50;
    private static final Wording NOT_YET = new Wording("还没有评分", "it is not graded yet");
    private static final Wording CODE = new Wording("代码由用例评判", "it is code, which the cases judge");
    private static final Wording NO_POINT = new Wording("追问的要点不在这份评分标准里", "the rubric has no point that its follow-up asked about");
    private static final Wording MOVED_ON = new Wording("其间成绩已变化", "its grade changed meanwhile");

    /**
     * What to grade again.
     *
     * @param with   another rubric for the answers to its question; empty for each grade's own
     * @param engine a name {@link Engines} knows
     */
    public record Order(Selection selection, Optional<Question> with, String engine, boolean publish) {}

    private final GradeArchive archive;
    private final Engines engines;

    public Regrade(GradeArchive archive, Engines engines) {
        this.archive = archive;
        this.engines = engines;
    }

    /**
     * Tells of each answer in the order they came in.
     *
     * @param stopped asked between answers
     * @throws RegradeFailure.UnknownEngine before anything is graded
     */
    public void run(Order order, BooleanSupplier stopped, Consumer<Outcome> out) {
        var grader = engines.named(order.engine());
        long after = 0;
        List<GradeRecord> page;
        do {
            page = archive.entries(order.selection(), after, PAGE);
            for (var entry : page) {
                if (stopped.getAsBoolean()) {
                    return;
                }
                out.accept(again(entry, order, grader));
                after = entry.position();
            }
        } while (page.size() == PAGE);
    }

    private Outcome again(GradeRecord entry, Order order, GradeAnswer grader) {
        if (entry.grade() instanceof Grade.Pending) {
            return new Outcome.Skipped(entry, NOT_YET);
        }
        var before = archive.submission(entry.answer(), entry.revision());
        if (before.code().isPresent()) {
            return new Outcome.Skipped(entry, CODE);
        }
        var question = order.with().orElse(before.question());
        if (!asks(question, before)) {
            return new Outcome.Skipped(entry, NO_POINT);
        }
        Grade grade;
        try {
            grade = grader.grade(before.against(question));
        } catch (GradingFailure.ExaminerAway away) {
            return new Outcome.Skipped(entry, away.reason());
        }
        // Who asks for the language model does not want the opinion of its stand-in.
        var standingIn = grade.given().flatMap(marks -> marks.engine().standingIn()).filter(_ -> order.engine().equals(Engines.LLM));
        return standingIn.<Outcome>map(why -> new Outcome.Skipped(entry, why)).orElseGet(() -> regraded(entry, before, question, grade, order));
    }

    private static boolean asks(Question question, Submission submission) {
        return submission.followUpPoint().map(id -> question.rubric().points().stream().anyMatch(p -> p.id().equals(id))).orElse(true);
    }

    private Outcome regraded(GradeRecord entry, Submission before, Question question, Grade grade, Order order) {
        var compared = Comparison.of(entry.grade(), grade, question.equals(before.question()));
        var published = OptionalLong.empty();
        if (order.publish() && !compared.exact() && grade.given().isPresent()) {
            published = archive.publish(entry.answer(), entry.revision(), question, grade);
            if (published.isEmpty()) {
                return new Outcome.Skipped(entry, MOVED_ON);
            }
        }
        return new Outcome.Regraded(entry, grade, question.rubric().version(), compared.changes(), compared.replayed(), compared.exact(), published);
    }
}
