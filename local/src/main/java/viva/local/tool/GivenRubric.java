package viva.local.tool;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import viva.question.v1.Question;
import viva.question.v1.QuestionCard;
import viva.question.v1.Rubric;
import viva.question.v1.RubricPoint;
import viva.question.v1.TaskKind;
import viva.question.v1.Text;

/**
 * A question whose rubric comes with the answer: claims only, as a team would write them first. Either {@code points}
 * (each {@code point}, {@code weight}), or a {@code reference} answer, whose sentences become points of equal weight.
 */
final class GivenRubric {
    private static final double FULL = 10;
    /** A shorter stretch of a reference says nothing by itself and joins the next. */
    private static final int SHORTEST = 4;

    private GivenRubric() {}

    static Optional<Question> ofPoints(JsonNode answer) {
        var weights = new LinkedHashMap<String, Double>();
        answer.path("points").forEach(p -> weights.put(p.path("point").asText(), p.path("weight").asDouble(1)));
        return weights.isEmpty() ? Optional.empty() : Optional.of(question(answer, weights));
    }

    static Optional<Question> ofReference(JsonNode answer) {
        var weights = new LinkedHashMap<String, Double>();
        statements(answer.path("reference").asText("")).forEach(s -> weights.merge(s, 1.0, Double::sum));
        return weights.isEmpty() ? Optional.empty() : Optional.of(question(answer, weights));
    }

    private static Question question(JsonNode answer, LinkedHashMap<String, Double> weights) {
        var sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        var rubric = Rubric.newBuilder().setVersion(1);
        weights.forEach((claim, weight) -> rubric.addPoints(RubricPoint.newBuilder()
                .setId("p" + (rubric.getPointsCount() + 1)).setWeight(weight * FULL / sum).setClaim(text(claim))));
        var title = answer.path("question").asText();
        return Question.newBuilder()
                .setCard(QuestionCard.newBuilder().setId(title).setKind(TaskKind.TASK_KIND_CONCEPT).setTitle(text(title)).setPrompt(text(title)))
                .setRubric(rubric)
                .build();
    }

    /** The text in its own language only; the grader falls back on it for answers in the other. */
    private static Text text(String said) {
        var chinese = said.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return (chinese ? Text.newBuilder().setZh(said) : Text.newBuilder().setEn(said)).build();
    }

    /** Sentences, list items and, where a sentence lists things after a colon, each of them. */
    static List<String> statements(String reference) {
        var statements = new ArrayList<String>();
        var open = "";
        for (var piece : Arrays.asList(reference.split("(?<=[。；;！？\\n])|(?<=[.!?])\\s+|(?=[（(][0-9]+[)）])"))) {
            var stretch = (open + piece).strip();
            if (stretch.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST) {
                open = stretch;
            } else {
                statements.addAll(items(stretch));
                open = "";
            }
        }
        if (!open.isBlank()) {
            statements.add(open);
        }
        return statements;
    }

    /** "A has: b, c and d." as "A has: b", "A has: c", "A has: d"; any other sentence as it is. */
    private static List<String> items(String sentence) {
        var colon = Math.max(sentence.indexOf('：'), sentence.indexOf(": "));
        var listed = colon < 0 ? new String[0] : sentence.substring(colon + 1).split("[、，,]\\s*|\\s(?:and|or)\\s");
        return listed.length < 2 ? List.of(sentence)
                : Arrays.stream(listed).map(String::strip).filter(i -> !i.isEmpty()).map(i -> sentence.substring(0, colon + 1) + " " + i).toList();
    }
}
