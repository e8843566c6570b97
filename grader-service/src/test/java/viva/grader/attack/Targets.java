package viva.grader.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import viva.grader.grading.Question;
import viva.grader.grading.Rubric;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Wording;
import viva.grader.grading.Wordings;

/** Answers to attack with: real ones to questions of the bank. */
public final class Targets {
    private static final Path ANSWERS = Path.of("training/data/graded-answers");
    private static final Path BANK = Path.of("../question-service/src/main/resources/handbook/questions");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<JsonNode> LABELLED = files(ANSWERS, "*.jsonl").stream().flatMap(Targets::lines).toList();

    private Targets() {}

    /** One of few right points, one wrong one and one in the middle, to questions of different chapters. */
    public static List<Target> some() {
        var bank = bank();
        return Stream.of("anchor-based-vs-anchor-free-partial", "anchor-based-vs-anchor-free-one-flip", "bn-vs-ln-mid-a",
                "clip-contrastive-pretraining-wrong").map(id -> target(id, bank)).toList();
    }

    /** Every labelled answer to a question of the bank, as it is. */
    public static List<Target> all() {
        var bank = bank();
        return answers().stream().filter(a -> bank.containsKey(a.path("question").asText())).map(a -> target(a, bank)).toList();
    }

    private static Target target(String id, Map<String, JsonNode> bank) {
        return answers().stream().filter(a -> a.path("id").asText().equals(id)).findFirst().map(a -> target(a, bank))
                .orElseThrow(() -> new IllegalStateException("no labelled answer " + id));
    }

    private static Target target(JsonNode answer, Map<String, JsonNode> bank) {
        var id = answer.path("question").asText();
        var question = bank.get(id);
        var other = bank.values().stream().filter(q -> q.path("chapter").asInt() != question.path("chapter").asInt() && q.has("answer")).findFirst().orElseThrow();
        var wrong = answers().stream().filter(a -> a.path("id").asText().equals(id + "-wrong")).findFirst().map(a -> a.path("answer").asText()).orElse("");
        return new Target(answer.path("id").asText(), question(question), answer.path("answer").asText(), both(question.path("answer")), wrong,
                both(other.path("answer")));
    }

    private static List<String> both(JsonNode answer) {
        return List.of(answer.path("zh").asText(), answer.path("en").asText());
    }

    private static Question question(JsonNode node) {
        var points = new ArrayList<RubricPoint>();
        for (var point : node.path("rubric")) {
            points.add(new RubricPoint(point.path("id").asText(), point.path("weight").asDouble(), wording(point.path("claim")),
                    wordings(point.path("paraphrases")), wordings(point.path("terms")), wordings(point.path("misconceptions"))));
        }
        return new Question(node.path("id").asText(), wording(node.path("title")), wording(node.path("prompt")), new Rubric(1, points));
    }

    private static Wording wording(JsonNode node) {
        return new Wording(node.path("zh").asText(), node.path("en").asText());
    }

    private static Wordings wordings(JsonNode node) {
        return new Wordings(texts(node.path("zh")), texts(node.path("en")));
    }

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        node.forEach(t -> texts.add(t.asText()));
        return texts;
    }

    private static Map<String, JsonNode> bank() {
        var bank = new TreeMap<String, JsonNode>();
        files(BANK, "*.yaml").forEach(file -> {
            try {
                var question = new YAMLMapper().readTree(file.toFile());
                bank.put(question.path("id").asText(), question);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return bank;
    }

    private static List<JsonNode> answers() {
        return LABELLED;
    }

    private static Stream<JsonNode> lines(Path file) {
        try {
            var nodes = new ArrayList<JsonNode>();
            for (var line : Files.readAllLines(file)) {
                nodes.add(JSON.readTree(line));
            }
            return nodes.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String glob) {
        var sorted = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder, glob)) {
            files.forEach(sorted::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sorted.sort(null);
        return sorted;
    }
}
