package viva.grader.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import viva.grader.grading.Engine;
import viva.grader.grading.Examination;
import viva.grader.grading.Examiner;
import viva.grader.grading.Finding;
import viva.grader.grading.GradingFailure;
import viva.grader.grading.Question;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Wording;
import viva.grader.screening.Plain;

/**
 * Asks a language model what the answer says of each point, and believes only what code can check. The embedded examiner
 * always examines too: its findings stand where the model cannot be asked, with the reason; where the two are far apart,
 * a person is asked to look. Its view of the answer as a whole (empty, off the subject, stuffed) holds for both.
 */
public final class AskingExaminer implements Examiner {
    public static final String PREFIX = "llm:";
    /** An answer that says less than this, in {@link Plain#weight()}, is not worth a call: ":", "解". */
    private static final int LEAST_ANSWER = 6;
    private static final double UNSURE = 0.4;
    private static final Wording TOO_SHORT = new Wording("答案太短，没有询问语言模型", "the answer is too short to ask a language model about");

    private final Examiner embedded;
    private final Connection connection;
    private final PromptBook prompts;
    private final Panel panel;
    private final Comparison comparison;
    private final Limits limits;

    public AskingExaminer(Examiner embedded, Connection connection, PromptBook prompts, JsonTree json, Limits limits, Budget budget) {
        if (limits.samples() < 1 || limits.samples() % 2 == 0 || limits.pointsACall() < 1 || limits.atOnce() < 1) {
            throw new IllegalArgumentException("samples must be odd, points a call and calls at once at least 1");
        }
        this.embedded = embedded;
        this.connection = connection;
        this.prompts = prompts;
        this.panel = new Panel(prompts, new RulingReader(json), limits, budget);
        this.comparison = new Comparison(limits);
        this.limits = limits;
    }

    @Override
    public Engine engine() {
        return switch (connection.now()) {
            case Connection.State.Ready(var chat) -> engine(chat);
            case Connection.State.Away(var reason, var _) -> embedded.engine().standingIn(reason);
        };
    }

    @Override
    public Examination examine(Question question, List<RubricPoint> points, String answer) {
        var beside = embedded.examine(question, points, answer);
        if (beside.character() instanceof Examination.Character.Empty || Plain.of(answer).weight() < LEAST_ANSWER) {
            return standingIn(beside, TOO_SHORT);
        }
        try {
            return switch (connection.settled()) {
                case Connection.State.Ready(var chat) -> asked(chat, question, points, answer, beside);
                case Connection.State.Away(var reason, var _) -> standingIn(beside, reason);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GradingFailure.ExaminerAway("language model", new Wording("评分服务正在停止", "the grader is being stopped"), e);
        }
    }

    private Examination asked(Chat chat, Question question, List<RubricPoint> points, String answer, Examination beside)
            throws InterruptedException {
        try {
            var heard = panel.ask(chat, question, points, answer);
            return decided(chat, question, points, answer, heard, beside);
        } catch (AskingFailure failure) {
            switch (failure) {
                case AskingFailure.Away _, AskingFailure.Busy _, AskingFailure.TooSlow _ -> connection.lost(failure);
                case AskingFailure.Refused _, AskingFailure.Unusable _, AskingFailure.BudgetSpent _, AskingFailure.TooLong _ -> { }
            }
            return standingIn(beside, failure.reason());
        }
    }

    private Examination decided(Chat chat, Question question, List<RubricPoint> points, String answer, Panel.Heard heard, Examination beside) {
        var quotes = new Quotes(question, answer);
        var findings = new ArrayList<Finding>();
        double weighted = 0;
        double weights = 0;
        for (int i = 0; i < points.size(); i++) {
            var finding = Consensus.of(heard.rulings().get(i), quotes, beside.findings().get(i));
            findings.add(finding);
            weighted += points.get(i).weight() * finding.confidence();
            weights += points.get(i).weight();
        }
        var examination = new Examination(findings, beside.character(), weighted / weights, heard.raw()).by(engine(chat));
        return comparison.doubt(points, examination, beside).map(why -> unsure(examination).doubted(why)).orElse(examination);
    }

    private static Examination unsure(Examination examination) {
        return new Examination(examination.findings(), examination.character(), Math.min(UNSURE, examination.confidence()), examination.rawReplies(),
                examination.engine(), examination.doubt());
    }

    private Examination standingIn(Examination beside, Wording why) {
        return beside.by(embedded.engine().standingIn(why));
    }

    private Engine engine(Chat chat) {
        var samples = limits.samples() == 1 ? "" : ", " + limits.samples() + " samples";
        return new Engine(PREFIX + chat.model(), Stream.concat(Stream.of(chat.model() + " at " + chat.place()), embedded.engine().models().stream()).toList(),
                prompts.name() + ", " + chat.format().label() + samples + ", beside " + embedded.engine().calibration());
    }
}
