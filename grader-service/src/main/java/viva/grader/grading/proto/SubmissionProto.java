package viva.grader.grading.proto;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.util.Optional;
import viva.grader.grading.CodeTask;
import viva.grader.grading.GradingFailure;
import viva.grader.grading.Question;
import viva.grader.grading.Rubric;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Submission;
import viva.grader.grading.Wording;
import viva.grader.grading.Wordings;
import viva.question.v1.Problem;
import viva.question.v1.QuestionCard;
import viva.question.v1.Text;
import viva.question.v1.Texts;
import viva.rpc.InvalidField;

/** Submissions: message to record and back. Strict about what grading needs, silent about the rest. */
public final class SubmissionProto {
    /** An answer longer than this is no answer; 200,000 UTF-16 units. */
    static final int LONGEST_ANSWER = 200_000;

    private SubmissionProto() {}

    /** For storing: every id must be there. */
    public static Submission identified(viva.grader.v1.Submission message) {
        required("submission.answer", message.getAnswer());
        required("submission.interview", message.getInterview());
        required("submission.turn", message.getTurn());
        required("submission.candidate", message.getCandidate());
        return submissionOf(message);
    }

    /** @throws InvalidField and {@link GradingFailure.InvalidRubric} where the message is malformed */
    public static Submission submissionOf(viva.grader.v1.Submission message) {
        answerText("submission.text", message.getText());
        return new Submission(message.getAnswer(), message.getInterview(), message.getTurn(), message.getCandidate(),
                questionOf("submission.question", message.getQuestion()), message.getText(), codeOf(message),
                Optional.of(message.getFollowUpPoint()).filter(p -> !p.isEmpty()));
    }

    /** The way back, for keeping. What grading does not read (model answer, notes) is gone. */
    public static viva.grader.v1.Submission messageOf(Submission submission) {
        var question = submission.question();
        var card = QuestionCard.newBuilder().setId(question.id()).setTitle(textOf(question.title())).setPrompt(textOf(question.prompt()));
        submission.code().ifPresent(code -> card.setProblem(problemOf(code)));
        var rubric = viva.question.v1.Rubric.newBuilder().setVersion(question.rubric().version());
        question.rubric().points().forEach(p -> rubric.addPoints(viva.question.v1.RubricPoint.newBuilder().setId(p.id()).setWeight(p.weight())
                .setClaim(textOf(p.claim())).setParaphrases(textsOf(p.paraphrases())).setTerms(textsOf(p.terms()))
                .setMisconceptions(textsOf(p.misconceptions()))));
        return viva.grader.v1.Submission.newBuilder().setAnswer(submission.answer()).setInterview(submission.interview())
                .setTurn(submission.turn()).setCandidate(submission.candidate()).setText(submission.text())
                .setQuestion(viva.question.v1.Question.newBuilder().setCard(card).setRubric(rubric))
                .setCodeLanguage(submission.code().map(CodeTask::language).orElse("")).setFollowUpPoint(submission.followUpPoint().orElse(""))
                .build();
    }

    /** The problem as the sandbox wants it. */
    public static Problem problemOf(CodeTask task) {
        try {
            var problem = Problem.newBuilder();
            JsonFormat.parser().ignoringUnknownFields().merge(task.problem(), problem);
            return problem.build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a problem that does not parse", e);
        }
    }

    public static Question questionOf(String field, viva.question.v1.Question message) {
        var card = message.getCard();
        required(field + ".card.id", card.getId());
        var points = message.getRubric().getPointsList().stream().map(p -> new RubricPoint(p.getId(), p.getWeight(), wordingOf(p.getClaim()),
                wordingsOf(p.getParaphrases()), wordingsOf(p.getTerms()), wordingsOf(p.getMisconceptions()))).toList();
        return new Question(card.getId(), wordingOf(card.getTitle()), wordingOf(card.getPrompt()),
                new Rubric(message.getRubric().getVersion(), points));
    }

    public static String answerText(String field, String text) {
        if (text.length() > LONGEST_ANSWER) {
            throw new InvalidField(field, "must have at most " + LONGEST_ANSWER + " UTF-16 units, had " + text.length());
        }
        return text;
    }

    public static String required(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidField(field, "must not be empty");
        }
        return value;
    }

    public static Text textOf(Wording wording) {
        return Text.newBuilder().setZh(wording.zh()).setEn(wording.en()).build();
    }

    static Wording wordingOf(Text text) {
        return new Wording(text.getZh(), text.getEn());
    }

    private static Texts textsOf(Wordings wordings) {
        return Texts.newBuilder().addAllZh(wordings.zh()).addAllEn(wordings.en()).build();
    }

    private static Wordings wordingsOf(Texts texts) {
        return new Wordings(texts.getZhList(), texts.getEnList());
    }

    private static Optional<CodeTask> codeOf(viva.grader.v1.Submission message) {
        if (message.getCodeLanguage().isEmpty()) {
            return Optional.empty();
        }
        if (message.getQuestion().getCard().getProblem().getCasesCount() == 0) {
            throw new InvalidField("submission.question.card.problem.cases", "must not be empty where code_language is set");
        }
        return Optional.of(new CodeTask(message.getCodeLanguage(), jsonOf(message.getQuestion().getCard().getProblem())));
    }

    private static String jsonOf(Problem problem) {
        try {
            return JsonFormat.printer().omittingInsignificantWhitespace().print(problem);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a problem that does not print", e);
        }
    }
}
