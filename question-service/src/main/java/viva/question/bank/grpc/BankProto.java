package viva.question.bank.grpc;

import com.google.protobuf.Duration;
import java.util.List;
import java.util.Map;
import viva.question.bank.Handbook;
import viva.question.bank.PublishedQuestion;
import viva.question.bank.RubricPoint;
import viva.question.bank.TaskKind;
import viva.question.bank.Template;
import viva.question.bank.Text;
import viva.question.bank.Texts;
import viva.question.v1.Chapter;
import viva.question.v1.Mode;
import viva.question.v1.Part;
import viva.question.v1.Question;
import viva.question.v1.QuestionCard;
import viva.question.v1.Rubric;

/** The bank's records as messages. */
public final class BankProto {
    private BankProto() {}

    /** The candidate's view: no rubric, no model answer, no hidden case. */
    public static QuestionCard card(PublishedQuestion question) {
        var card = listed(question).setPrompt(text(question.question().prompt()));
        question.problem().ifPresent(problem -> card.setProblem(ProblemProto.samples(problem)));
        return card.build();
    }

    /** What a list of questions shows: neither prompt nor problem. */
    private static QuestionCard.Builder listed(PublishedQuestion published) {
        var question = published.question();
        return QuestionCard.newBuilder()
                .setId(question.id())
                .setChapter(question.chapter())
                .setKind(kind(question.task().kind()))
                .setDifficulty(question.difficulty())
                .setExpectedTime(duration(question.expectedTime()))
                .setTitle(text(question.title()));
    }

    /** The whole question. @param hiddenCases whether the problem's hidden cases are shown too */
    public static Question question(PublishedQuestion published, boolean hiddenCases) {
        var question = published.question();
        var card = card(published).toBuilder();
        if (hiddenCases) {
            published.problem().ifPresent(problem -> card.setProblem(ProblemProto.whole(problem)));
        }
        var rubric = Rubric.newBuilder().setVersion(published.ref().version());
        question.rubric().points().forEach(point -> rubric.addPoints(point(point)));
        var whole = Question.newBuilder().setCard(card).setRubric(rubric).setModelAnswer(text(question.answer()));
        question.notes().forEach(note -> whole.addNotes(text(note)));
        return whole.build();
    }

    private static viva.question.v1.RubricPoint point(RubricPoint point) {
        return viva.question.v1.RubricPoint.newBuilder()
                .setId(point.id())
                .setWeight(point.weight())
                .setClaim(text(point.claim()))
                .setParaphrases(texts(point.paraphrases()))
                .setTerms(texts(point.terms()))
                .setMisconceptions(texts(point.misconceptions()))
                .setFollowUp(text(point.followUp()))
                .build();
    }

    /** A part with its questions' cards; without those that are not among the given ones. */
    static Part part(Handbook.Part part, Map<String, PublishedQuestion> questions) {
        var message = Part.newBuilder().setId(part.id()).setTitle(text(part.title()));
        for (var chapter : part.chapters()) {
            message.addChapters(Chapter.newBuilder().setNumber(chapter.number()).setTitle(text(chapter.title()))
                    .setSummary(text(chapter.summary())).addAllQuestions(cards(chapter.questions(), questions))
                    .addAllExercises(cards(chapter.exercises(), questions)));
        }
        return message.build();
    }

    private static List<QuestionCard> cards(List<String> ids, Map<String, PublishedQuestion> questions) {
        return ids.stream().filter(questions::containsKey).map(id -> listed(questions.get(id)).build()).toList();
    }

    public static viva.question.v1.Template template(Template template) {
        return viva.question.v1.Template.newBuilder()
                .setId(template.id())
                .setTitle(text(template.title()))
                .setSummary(text(template.summary()))
                .setDuration(duration(template.duration()))
                .setMode(switch (template.mode()) {
                    case PRACTICE -> Mode.MODE_PRACTICE;
                    case EXAM -> Mode.MODE_EXAM;
                })
                .setFollowUps(template.followUps())
                .setQuestionCount(template.questionCount())
                .addAllKinds(template.kinds().stream().map(BankProto::kind).toList())
                .build();
    }

    private static viva.question.v1.TaskKind kind(TaskKind kind) {
        return switch (kind) {
            case CONCEPT -> viva.question.v1.TaskKind.TASK_KIND_CONCEPT;
            case SYSTEM_DESIGN -> viva.question.v1.TaskKind.TASK_KIND_SYSTEM_DESIGN;
            case BEHAVIOURAL -> viva.question.v1.TaskKind.TASK_KIND_BEHAVIOURAL;
            case CODING -> viva.question.v1.TaskKind.TASK_KIND_CODING;
            case LAB -> viva.question.v1.TaskKind.TASK_KIND_LAB;
        };
    }

    public static viva.question.v1.Text text(Text text) {
        return viva.question.v1.Text.newBuilder().setZh(text.zh()).setEn(text.en()).build();
    }

    private static viva.question.v1.Texts texts(Texts texts) {
        return viva.question.v1.Texts.newBuilder().addAllZh(texts.zh()).addAllEn(texts.en()).build();
    }

    static Duration duration(java.time.Duration duration) {
        return Duration.newBuilder().setSeconds(duration.getSeconds()).setNanos(duration.getNano()).build();
    }
}
