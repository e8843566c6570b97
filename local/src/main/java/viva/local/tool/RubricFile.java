package viva.local.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.nio.file.Path;
import viva.local.Trouble;
import viva.question.v1.Question;
import viva.question.v1.QuestionCard;
import viva.question.v1.Rubric;
import viva.question.v1.RubricPoint;
import viva.question.v1.Text;

/** A question's file of the handbook, read for its rubric: id, title, prompt and points. */
final class RubricFile {
    private static final YAMLMapper YAML = new YAMLMapper();

    private RubricFile() {}

    /** The rubric's version is 0: the file alone does not say whether it is published. */
    static Question read(Path file) {
        try {
            var tree = YAML.readTree(file.toFile());
            if (!tree.path("id").isTextual() || !tree.path("rubric").isArray()) {
                throw new Trouble(file + " is no question: it needs an id and a rubric.");
            }
            var rubric = Rubric.newBuilder();
            for (var point : tree.path("rubric")) {
                rubric.addPoints(merged(file, point, RubricPoint.newBuilder()));
            }
            var card = QuestionCard.newBuilder().setId(tree.path("id").asText())
                    .setTitle(merged(file, tree.path("title"), Text.newBuilder())).setPrompt(merged(file, tree.path("prompt"), Text.newBuilder()));
            return Question.newBuilder().setCard(card).setRubric(rubric).build();
        } catch (IOException e) {
            throw new Trouble(file + " cannot be read: " + e.getMessage().lines().findFirst().orElse(""), e);
        }
    }

    /** The file's fields have the names of the contract's JSON. */
    private static <B extends Message.Builder> B merged(Path file, JsonNode node, B message) {
        try {
            if (!node.isMissingNode()) {
                JsonFormat.parser().merge(node.toString(), message);
            }
            return message;
        } catch (InvalidProtocolBufferException e) {
            throw new Trouble(file + ", at " + node.path("id").asText("title or prompt") + ": " + e.getMessage(), e);
        }
    }

    /** The rubric with the version of a published one, where it says the same; 0 otherwise. */
    static Question versioned(Question read, Question published) {
        var rubric = read.toBuilder();
        if (read.getRubric().getPointsList().equals(published.getRubric().getPointsList())) {
            rubric.getRubricBuilder().setVersion(published.getRubric().getVersion());
        }
        return rubric.build();
    }
}
