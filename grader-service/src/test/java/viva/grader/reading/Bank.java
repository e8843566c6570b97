package viva.grader.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import viva.grader.grading.Question;
import viva.grader.grading.Rubric;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Wording;
import viva.grader.grading.Wordings;

/** The handbook's question files, for calibration and benchmarks. */
final class Bank {
    private Bank() {}

    /** By id; only files that parse. */
    static Map<String, Question> read(Path folder) {
        var questions = new TreeMap<String, Question>();
        try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
            for (var file : files) {
                var question = question(new YAMLMapper().readTree(file.toFile()));
                questions.put(question.id(), question);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return questions;
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
}
