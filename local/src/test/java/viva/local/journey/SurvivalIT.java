package viva.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import viva.local.journey.RunningMesh.Running;
import viva.local.mesh.Service;

/** Any process of the mesh may be killed at any moment: nothing that was acknowledged is lost, nothing counts twice. */
@ExtendWith(RunningMesh.class)
class SurvivalIT {
    private static final Duration BACK = Duration.ofSeconds(60);
    private final Running viva;

    SurvivalIT(Running viva) {
        this.viva = viva;
    }

    @Test
    void acknowledgedDraftsSurviveTheDeathOfEveryProcessAndOfTheDatabase() {
        var candidate = Browserless.guest(viva.address());
        var interview = candidate.startInterview("cv-engineer", "en");
        var path = "api/interviews/" + interview.path("id").asText();
        var turn = path + "/turns/" + interview.path("turns").path(0).path("id").asText();
        long seq = 0;

        for (var victim : Service.values()) {
            // Given a draft that was acknowledged
            save(candidate, turn, ++seq);
            // When
            viva.mesh().process(victim).destroyForcibly();
            // Then it is there once the mesh is, and the next one is taken
            assertThat(draft(read(candidate, path))).isEqualTo(seq);
            save(candidate, turn, ++seq);
            awaitReady(victim);
        }
        save(candidate, turn, ++seq);
        viva.mesh().database().process().orElseThrow().destroyForcibly();
        assertThat(draft(read(candidate, path))).isEqualTo(seq);
        save(candidate, turn, ++seq);
    }

    @Test
    void answersAreGradedOnceEachWhoeverDiesMeanwhile() {
        // Given answers handed in while the grader, its caller and the database are killed in turn
        var candidate = Browserless.guest(viva.address());
        var interview = candidate.startInterview("detection-deep-dive", "en");
        var path = "api/interviews/" + interview.path("id").asText();
        var victims = new ProcessHandle[] {viva.mesh().process(Service.GRADER), viva.mesh().process(Service.QUESTION),
                viva.mesh().database().process().orElseThrow(), viva.mesh().process(Service.GRADER)};
        var answers = new HashSet<String>();
        var number = 0;
        for (var turn : interview.path("turns")) {
            var body = Map.of("text", "Anchors are boxes of preset size; IoU with them decides which are positive.",
                    "clientKey", UUID.randomUUID().toString());
            var reply = retry(() -> candidate.post(path + "/turns/" + turn.path("id").asText() + "/answer", body));
            answers.add(answerOf(reply.path("interview"), turn));
            if (number < victims.length) {
                victims[number++].destroyForcibly();
            }
        }

        // When
        retry(() -> candidate.post(path + "/finish", Map.of()));
        var scorecard = await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(500))
                .until(() -> candidate.get(path + "/scorecard"), reply -> reply.status() == 200 && gradedAll(reply.body(), answers)).body();

        // Then
        var counted = new HashMap<String, Integer>();
        scorecard.path("turns").forEach(t -> {
            if (t.path("grade").hasNonNull("answer")) {
                counted.merge(t.path("grade").path("answer").asText(), 1, Integer::sum);
            }
        });
        assertThat(counted.keySet()).containsAll(answers);
        assertThat(counted.values()).allMatch(times -> times == 1);
        for (var service : Service.values()) {
            awaitReady(service);
        }
    }

    private static void save(Browserless candidate, String turn, long seq) {
        retry(() -> candidate.put(turn + "/draft", Map.of("seq", seq, "text", "draft " + seq)));
    }

    /** As the page does: again until it is taken; 4xx would be a refusal, which fails the test. */
    private static JsonNode retry(java.util.concurrent.Callable<Browserless.Reply> call) {
        return await().atMost(BACK).pollInterval(Duration.ofMillis(200))
                .until(call, reply -> reply.status() != 0 && reply.status() < 500).ok();
    }

    private static JsonNode read(Browserless candidate, String path) {
        return retry(() -> candidate.get(path));
    }

    private void awaitReady(Service service) {
        await().atMost(BACK).pollInterval(Duration.ofMillis(200)).until(() -> viva.mesh().isReady(service));
    }

    private static long draft(JsonNode interview) {
        return interview.path("turns").path(0).path("draft").path("seq").asLong();
    }

    private static String answerOf(JsonNode interview, JsonNode turn) {
        return interview.path("turns").valueStream()
                .filter(t -> t.path("id").equals(turn.path("id"))).findFirst().orElseThrow().path("answer").path("id").asText();
    }

    private static boolean gradedAll(JsonNode scorecard, HashSet<String> answers) {
        var graded = scorecard.path("turns").valueStream().map(t -> t.path("grade"))
                .filter(g -> g.path("state").asText().equals("GRADED") || g.path("state").asText().equals("NEEDS_PERSON"))
                .map(g -> g.path("answer").asText()).toList();
        return graded.containsAll(answers);
    }
}
