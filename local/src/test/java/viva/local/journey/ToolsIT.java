package viva.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import viva.local.journey.RunningMesh.Running;

/** The commands that talk to a running mesh, as processes of their own. */
@ExtendWith(RunningMesh.class)
class ToolsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Running viva;
    @TempDir
    Path folder;

    private record Ran(int exit, String out, String err) {}

    ToolsIT(Running viva) {
        this.viva = viva;
    }

    @Test
    void evaluateGradesEachLineAndTellsHowWellItAgrees() throws Exception {
        var file = Files.writeString(folder.resolve("answers.jsonl"), """
                {"id": "a", "question": "bn-vs-ln", "lang": "zh", "score": 4, "answer": "BN 在 batch 维度上按通道统计均值和方差，LN 对单个样本的特征维度做归一化，所以不依赖 batch 大小。"}
                {"id": "b", "question": "bn-vs-ln", "lang": "en", "score": 0, "answer": "The weather is lovely and I like sandwiches."}
                """);

        var ran = run("evaluate", file.toString());

        assertThat(ran.exit()).as(ran.err()).isZero();
        var lines = ran.out().lines().map(ToolsIT::parse).toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("score").asDouble()).isGreaterThan(lines.get(1).path("score").asDouble());
        assertThat(lines.get(1).path("score").asDouble()).isLessThanOrEqualTo(1);
        assertThat(lines.get(0).path("findings").size()).isBetween(6, 10);
        assertThat(ran.err()).contains("Pearson").contains("QWK").contains("by lang");
    }

    @Test
    void evaluateNamesTheLineThatIsMalformed() throws Exception {
        var file = Files.writeString(folder.resolve("answers.jsonl"), "{\"question\": \"bn-vs-ln\"}\n");

        var ran = run("evaluate", file.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("answers.jsonl:1").contains("\"answer\" must be a string");
    }

    @Test
    void regradeReplaysReceiptsAndShowsWhoWouldMoveWithoutChangingAnything() throws Exception {
        // Given a graded answer
        var candidate = Browserless.guest(viva.address());
        var interview = candidate.startInterview("taste", "en");
        var path = "api/interviews/" + interview.path("id").asText();
        var turn = interview.path("turns").valueStream().filter(t -> t.path("question").path("task").asText().equals("concept")).findFirst().orElseThrow();
        var question = turn.path("question").path("id").asText();
        try (var known = new KnownAnswers(viva.home())) {
            candidate.post(path + "/turns/" + turn.path("id").asText() + "/answer",
                    Map.of("text", known.partly(question, "en"), "clientKey", "key-of-regrade")).ok();
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> candidate.get(path + "/scorecard").ok().path("graded").asInt() == 1);
        var rubric = Path.of(System.getProperty("viva.root", ".."), "question-service/src/main/resources/handbook/questions/" + question + ".yaml");

        // When
        var replayed = run("regrade", "--interview", interview.path("id").asText());
        var same = run("regrade", "--interview", interview.path("id").asText(), "--rubric", rubric.toString(), "--engine", "embedded");
        var unknown = run("regrade", "--engine", "oracle");

        // Then
        assertThat(replayed.exit()).as(replayed.err()).isZero();
        assertThat(replayed.out()).contains("1 graded again, 0 moved").contains("1 of 1 replayed exactly").contains("Nothing was changed");
        assertThat(same.out()).contains("1 of 1 replayed exactly");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("ERROR_REASON_UNKNOWN_ENGINE").contains("embedded");
    }

    @Test
    void judgePrintsTheVerdictAsJson() throws Exception {
        var right = Files.writeString(folder.resolve("right.py"), KnownAnswers.BINARY_SEARCH);
        var wrong = Files.writeString(folder.resolve("wrong.py"), "def binary_search(nums, target):\n    return 0\n");

        var accepted = run("judge", "binary-search", right.toString());
        var refused = run("judge", "binary-search", wrong.toString());

        assertThat(parse(accepted.out()).path("kind").asText()).isEqualTo("VERDICT_KIND_ACCEPTED");
        assertThat(accepted.exit()).isZero();
        assertThat(parse(refused.out()).path("kind").asText()).isEqualTo("VERDICT_KIND_WRONG_ANSWER");
        assertThat(refused.exit()).isEqualTo(1);
    }

    @Test
    void demoWritesItsArtefactsAndReport() throws Exception {
        var out = folder.resolve("out");

        var ran = run("demo", "nms", "--out", out.toString());

        assertThat(ran.exit()).as(ran.err()).isZero();
        try (var files = Files.list(out)) {
            var names = files.map(f -> f.getFileName().toString()).toList();
            assertThat(names).contains("report.json").anyMatch(n -> n.endsWith(".png") || n.endsWith(".jpg"));
        }
    }

    @Test
    void aParameterOutOfItsRangeIsNamedWithTheRange() throws Exception {
        var ran = run("demo", "nms", "iouThreshold=7", "--out", folder.toString());

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("iouThreshold").contains("ERROR_REASON_INVALID_FIELD");
    }

    private Ran run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "viva.local.Main"));
        command.addAll(List.of(arguments));
        var err = folder.resolve("err.txt");
        var builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("VIVA_HOME", viva.home().folder().toString());
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out, Files.readString(err));
    }

    private static com.fasterxml.jackson.databind.JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (java.io.IOException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }
}
