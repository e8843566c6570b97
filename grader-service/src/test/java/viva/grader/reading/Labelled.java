package viva.grader.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import viva.grader.grading.Question;
import viva.grader.grading.Rubric;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Wording;
import viva.grader.grading.Wordings;

/** The labelled answers and statements under {@code training/data}. */
final class Labelled {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** As many of each as the bank's own points have. */
    private static final int PARAPHRASES = 2;
    private static final int MISCONCEPTIONS = 2;

    private Labelled() {}

    record Point(String claim, double weight, String verdict) {}

    record Answer(String id, String question, String tier, String lang, String text, double score, List<Point> points) {}

    static List<Answer> answers(Path data) {
        return lines(data.resolve("graded-answers")).stream().map(n -> {
            var points = new ArrayList<Point>();
            n.path("points").forEach(p -> points.add(new Point(p.path("point").asText(), p.path("weight").asDouble(), p.path("verdict").asText())));
            return new Answer(n.path("id").asText(), n.path("question").asText(), n.path("tier").asText(), n.path("lang").asText(),
                    n.path("answer").asText(), n.path("score").asDouble(), points);
        }).toList();
    }

    /**
     * Rubrics of the labellers' own points: the claim is theirs; paraphrases and misconceptions are statements that were
     * labelled covered and contradicted for it, as many as the bank's rubrics have. Ids are the claims.
     */
    static Map<String, Question> questions(Path data, Map<String, Question> bank) {
        var statements = new LinkedHashMap<String, List<JsonNode>>();
        lines(data.resolve("claims")).forEach(n -> statements
                .computeIfAbsent(n.path("question").asText() + "|" + n.path("point").asText(), _ -> new ArrayList<>()).add(n));
        var questions = new LinkedHashMap<String, Question>();
        for (var answer : answers(data)) {
            if (!questions.containsKey(answer.question())) {
                var points = answer.points().stream()
                        .map(p -> point(p, statements.getOrDefault(answer.question() + "|" + p.claim(), List.of()))).toList();
                var own = bank.get(answer.question());
                questions.put(answer.question(), new Question(answer.question(), own == null ? new Wording("", "") : own.title(),
                        own == null ? new Wording("", "") : own.prompt(), new Rubric(1, points)));
            }
        }
        return questions;
    }

    private static RubricPoint point(Point point, List<JsonNode> statements) {
        var english = pick(statements, "covered", "en", PARAPHRASES + 1);
        return new RubricPoint(point.claim(), point.weight(), new Wording(point.claim(), english.isEmpty() ? "" : english.getFirst()),
                new Wordings(pick(statements, "covered", "zh", PARAPHRASES), english.stream().skip(1).toList()), Wordings.NONE,
                new Wordings(pick(statements, "contradicted", "zh", MISCONCEPTIONS), pick(statements, "contradicted", "en", MISCONCEPTIONS)));
    }

    private static List<String> pick(List<JsonNode> statements, String label, String lang, int most) {
        return statements.stream().filter(n -> n.path("label").asText().equals(label) && n.path("lang").asText().equals(lang))
                .limit(most).map(n -> n.path("statement").asText()).toList();
    }

    private static List<JsonNode> lines(Path folder) {
        var nodes = new ArrayList<JsonNode>();
        try (var files = Files.newDirectoryStream(folder, "*.jsonl")) {
            var sorted = new ArrayList<Path>();
            files.forEach(sorted::add);
            sorted.sort(null);
            for (var file : sorted) {
                for (var line : Files.readAllLines(file)) {
                    nodes.add(JSON.readTree(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return nodes;
    }
}
