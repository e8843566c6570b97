package viva.grader.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import viva.grader.grading.Question;
import viva.grader.grading.Wording;

/**
 * An answer with everything blanked that is no evidence. As long as the original, so that offsets stay valid; a blank
 * begins and ends with a line break, so that what stood before and after does not run together.
 *
 * @param text  as long as the original
 * @param marks what was blanked, in the order it was found
 */
public record Screened(String text, List<Mark> marks) {
    /** A sentence shorter than this, in {@link Plain#weight()}, can be said again by chance. */
    private static final int LEAST_SENTENCE = 16;
    private static final int LEAST_STATEMENT = 20;
    private static final Wording ORDERS = new Wording("答案中有对评分者说的话，这些内容不计分，请人工查看",
            "the answer speaks to the grader; those words count for nothing, and a person should look");
    private static final Wording RUBRIC = new Wording("答案逐字包含评分标准中的句子，这些内容不计分，请人工查看",
            "the answer contains sentences of the rubric word for word; they count for nothing, and a person should look");

    public Screened {
        Objects.requireNonNull(text, "text is null");
        marks = List.copyOf(marks);
    }

    public static Screened of(Question question, String answer) {
        var marks = new ArrayList<Mark>();
        Orders.in(answer).forEach(range -> marks.add(new Mark.Order(range)));
        var plain = Plain.of(answer);
        statements(question).forEach(statement -> plain.places(statement).forEach(range -> marks.add(new Mark.RubricAgain(range))));
        marks.addAll(questionAgain(question, answer));
        return new Screened(blank(answer, marks), marks);
    }

    /** Why a person should look, where something was blanked that no candidate writes by chance. */
    public Optional<Wording> doubt() {
        if (marks.stream().anyMatch(Mark.Order.class::isInstance)) {
            return Optional.of(ORDERS);
        }
        return marks.stream().anyMatch(Mark.RubricAgain.class::isInstance) ? Optional.of(RUBRIC) : Optional.empty();
    }

    /** What earns points, not what loses them: a misconception said word for word is still wrong. */
    private static List<Plain> statements(Question question) {
        return question.rubric().points().stream().<String>mapMulti((point, out) -> {
            out.accept(point.claim().zh());
            out.accept(point.claim().en());
            point.paraphrases().zh().forEach(out);
            point.paraphrases().en().forEach(out);
        }).map(Plain::of).filter(p -> p.weight() >= LEAST_STATEMENT).toList();
    }

    private static List<Mark> questionAgain(Question question, String answer) {
        var prompts = List.of(Plain.of(question.prompt().zh()), Plain.of(question.prompt().en()));
        return Sentences.of(answer).stream().filter(range -> {
            var sentence = Plain.of(answer.substring(range.start(), range.end()));
            return sentence.weight() >= LEAST_SENTENCE && prompts.stream().anyMatch(p -> p.contains(sentence));
        }).<Mark>map(Mark.QuestionAgain::new).toList();
    }

    private static String blank(String answer, List<Mark> marks) {
        var text = new StringBuilder(answer);
        for (var mark : marks) {
            var range = mark.range();
            for (int i = range.start(); i < range.end(); i++) {
                boolean edge = i == range.start() || i == range.end() - 1;
                text.setCharAt(i, edge || answer.charAt(i) == '\n' ? '\n' : ' ');
            }
        }
        return text.toString();
    }
}
