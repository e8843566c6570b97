package viva.gateway.mesh;

import com.google.protobuf.Duration;
import viva.grader.v1.AnswerFinding;
import viva.grader.v1.Finding;
import viva.grader.v1.FindingKind;
import viva.grader.v1.Grade;
import viva.grader.v1.GradeState;
import viva.grader.v1.Span;
import viva.question.v1.Argument;
import viva.question.v1.Case;
import viva.question.v1.Chapter;
import viva.question.v1.IntRange;
import viva.question.v1.Limits;
import viva.question.v1.Mode;
import viva.question.v1.Parameter;
import viva.question.v1.Part;
import viva.question.v1.Problem;
import viva.question.v1.Question;
import viva.question.v1.QuestionCard;
import viva.question.v1.Rubric;
import viva.question.v1.RubricPoint;
import viva.question.v1.TaskKind;
import viva.question.v1.Template;
import viva.question.v1.Text;
import viva.question.v1.ValueType;

/** Named, valid messages, changed by each test in the one respect it is about. */
public final class Samples {
    private Samples() {}

    public static Text text(String en) {
        return Text.newBuilder().setZh("中：" + en).setEn(en).build();
    }

    public static Duration seconds(long seconds) {
        return Duration.newBuilder().setSeconds(seconds).build();
    }

    public static Template practice() {
        return Template.newBuilder().setId("taste").setTitle(text("A taste")).setSummary(text("Two questions."))
                .setDuration(seconds(600)).setMode(Mode.MODE_PRACTICE).setFollowUps(true).setQuestionCount(2)
                .addKinds(TaskKind.TASK_KIND_CONCEPT).addKinds(TaskKind.TASK_KIND_CODING).build();
    }

    public static Template exam() {
        return practice().toBuilder().setId("exam").setMode(Mode.MODE_EXAM).build();
    }

    public static QuestionCard concept() {
        return QuestionCard.newBuilder().setId("bn-vs-ln").setChapter(1).setKind(TaskKind.TASK_KIND_CONCEPT)
                .setDifficulty(2).setExpectedTime(seconds(180)).setTitle(text("BN or LN"))
                .setPrompt(text("How do they differ?")).build();
    }

    /** With a hidden case, which the real service would not send. */
    public static QuestionCard coding() {
        return QuestionCard.newBuilder().setId("binary-search").setChapter(9).setKind(TaskKind.TASK_KIND_CODING)
                .setDifficulty(2).setExpectedTime(seconds(600)).setTitle(text("Binary search"))
                .setPrompt(text("Write it.")).setProblem(problem()).build();
    }

    public static Problem problem() {
        return Problem.newBuilder().setId("binary-search").setTitle(text("Binary search")).setStatement(text("Find it."))
                .setFunction("search")
                .addParameters(Parameter.newBuilder().setName("nums").setType(ValueType.VALUE_TYPE_INT_LIST))
                .addParameters(Parameter.newBuilder().setName("target").setType(ValueType.VALUE_TYPE_INT))
                .setReturns(ValueType.VALUE_TYPE_INT)
                .putStarters("python", "def search(nums, target):\n    ...\n")
                .setLimits(Limits.newBuilder().setCpuTime(seconds(2)).setWallTime(seconds(6)).setMemoryBytes(256 << 20))
                .addCases(Case.newBuilder().setId("found").setSample(true).setProbes(text("in the middle"))
                        .addArguments(Argument.newBuilder().setJson("[1,3,5]"))
                        .addArguments(Argument.newBuilder().setJson("3")).setExpectedJson("1"))
                .addCases(Case.newBuilder().setId("long").setSample(true).setProbes(text("a long list"))
                        .addArguments(Argument.newBuilder().setRange(IntRange.newBuilder().setStep(2).setCount(65_536)))
                        .addArguments(Argument.newBuilder().setJson("131070")).setExpectedJson("65535"))
                .addCases(Case.newBuilder().setId("secret").setProbes(text("empty"))
                        .addArguments(Argument.newBuilder().setJson("[]"))
                        .addArguments(Argument.newBuilder().setJson("777")).setExpectedJson("-1"))
                .build();
    }

    /** Two points: "batch" weighs 6, "inference" 4. */
    public static Question rubricOf(QuestionCard card) {
        return Question.newBuilder().setCard(card).setModelAnswer(text("The model answer of " + card.getId()))
                .addNotes(text("Sources differ."))
                .setRubric(Rubric.newBuilder().setVersion(3)
                        .addPoints(RubricPoint.newBuilder().setId("batch").setWeight(6).setClaim(text("Over the batch.")))
                        .addPoints(RubricPoint.newBuilder().setId("inference").setWeight(4).setClaim(text("Running means."))))
                .build();
    }

    public static Part part() {
        return Part.newBuilder().setId("basics").setTitle(text("Basics"))
                .addChapters(Chapter.newBuilder().setNumber(1).setTitle(text("Networks")).setSummary(text("Layers."))
                        .addQuestions(concept().toBuilder().clearPrompt()))
                .addChapters(Chapter.newBuilder().setNumber(9).setTitle(text("Code")).setSummary(text("Algorithms."))
                        .addQuestions(coding().toBuilder().clearPrompt().clearProblem()))
                .build();
    }

    /** An answer that covered "batch" and missed "inference". */
    public static Grade grade(String interview, String turn, String answer, double score) {
        return Grade.newBuilder().setInterview(interview).setTurn(turn).setAnswer(answer).setQuestion("bn-vs-ln")
                .setState(GradeState.GRADE_STATE_GRADED).setScore(score).setConfidence(0.9).setEngine("embedded")
                .addFindings(Finding.newBuilder().setPoint("batch").setKind(FindingKind.FINDING_KIND_COVERED)
                        .setConfidence(0.9).setEarned(6)
                        .setSpan(Span.newBuilder().setStart(0).setEnd(5).setQuote("batch")))
                .addFindings(Finding.newBuilder().setPoint("inference").setKind(FindingKind.FINDING_KIND_ABSENT).setConfidence(0.8))
                .build();
    }

    /** The same grade with half of "inference" earned by the answer to the follow-up. */
    public static Grade raised(Grade grade, String followUp) {
        var raised = grade.toBuilder();
        var machine = grade.getFindings(1);
        raised.getFindingsBuilder(1).setKind(FindingKind.FINDING_KIND_PARTIAL).setEarned(2)
                .setMachine(AnswerFinding.newBuilder().setAnswer(grade.getAnswer()).setKind(machine.getKind()).setConfidence(machine.getConfidence()))
                .setFollowUp(AnswerFinding.newBuilder().setAnswer(followUp).setKind(FindingKind.FINDING_KIND_PARTIAL)
                        .setConfidence(0.7).setEarned(2));
        return raised.build();
    }
}
