package viva.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import viva.local.journey.RunningMesh.Running;

/** One answer's whole journey through the running mesh, by the HTTP API. */
@ExtendWith(RunningMesh.class)
class InterviewJourneyIT {
    private final Running viva;

    InterviewJourneyIT(Running viva) {
        this.viva = viva;
    }

    @Test
    void everyPointOfAScorecardIsBackedByTheAnswersOwnWords() {
        // Given a finished interview: a model answer typed, code that is right
        var candidate = Browserless.guest(viva.address());
        var interview = candidate.startInterview("taste", "zh");
        var path = "api/interviews/" + interview.path("id").asText();
        var texts = new HashMap<String, String>();
        try (var known = new KnownAnswers(viva.home())) {
            for (var turn : interview.path("turns")) {
                var coding = turn.path("question").path("task").asText().equals("coding");
                var text = coding ? KnownAnswers.BINARY_SEARCH : known.to(turn.path("question").path("id").asText(), "zh");
                texts.put(turn.path("id").asText(), text);
                submit(candidate, path, turn, text);
            }
        }
        candidate.post(path + "/finish", Map.of()).ok();

        // When the grades have arrived
        var scorecard = await().atMost(Duration.ofSeconds(60)).until(() -> candidate.get(path + "/scorecard").ok(),
                card -> card.path("graded").asInt() == card.path("total").asInt());

        // Then
        var covered = 0;
        for (var turn : scorecard.path("turns")) {
            var text = texts.get(turn.path("turn").path("id").asText());
            for (var finding : turn.path("grade").path("findings")) {
                if (finding.path("kind").asText().equals("COVERED") || finding.path("kind").asText().equals("PARTIAL")) {
                    covered++;
                    var span = finding.path("span");
                    assertThat(text.substring(span.path("start").asInt(), span.path("end").asInt()))
                            .isEqualTo(span.path("quote").asText()).isNotBlank();
                }
            }
            assertThat(turn.path("modelAnswer").path("en").asText()).isNotBlank();
        }
        assertThat(covered).isGreaterThanOrEqualTo(3);
        assertThat(scorecard.path("score").asDouble()).isGreaterThan(6);
    }

    @Test
    void codeIsRunAgainstTheSamplesAndSubmittedAgainstTheHiddenCases() {
        // Given
        var candidate = Browserless.guest(viva.address());
        var interview = candidate.startInterview("taste", "en");
        var path = "api/interviews/" + interview.path("id").asText();
        var turn = turnWith(interview, "coding");

        // When a linear scan is run, and then submitted
        var scan = "def binary_search(nums, target):\n    for i, x in enumerate(nums):\n        if x == target:\n            return i\n    return -1\n";
        var run = candidate.post(path + "/turns/" + turn.path("id").asText() + "/run", Map.of("source", scan, "codeLanguage", "python"));
        submit(candidate, path, turn, scan);
        candidate.post(path + "/finish", Map.of()).ok();
        var scorecard = await().atMost(Duration.ofSeconds(60)).until(() -> candidate.get(path + "/scorecard").ok(),
                card -> gradeOf(card, turn).path("state").asText().equals("GRADED"));

        // Then the samples pass, the hidden cases notice the scan, and nothing hidden is shown
        assertThat(run.text()).contains("event:verdict").contains("ACCEPTED").doesNotContain("WRONG_ANSWER");
        var verdict = gradeOf(scorecard, turn).path("verdict");
        assertThat(verdict.path("verdict").asText()).isEqualTo("WRONG_ANSWER");
        assertThat(verdict.path("total").asInt()).isGreaterThan(10);
        for (var result : verdict.path("cases")) {
            if (!result.path("sample").asBoolean()) {
                assertThat(result.hasNonNull("input") || result.hasNonNull("expected")).isFalse();
            }
        }
    }

    @Test
    void aRunningInterviewTellsTheBrowserNothingThatWouldHelp() {
        var candidate = Browserless.guest(viva.address());
        var interview = candidate.startInterview("cv-engineer", "en");
        var path = "api/interviews/" + interview.path("id").asText();

        var scorecard = candidate.get(path + "/scorecard");
        var seen = candidate.get(path).text();

        assertThat(scorecard.status()).isEqualTo(409);
        assertThat(scorecard.body().path("reason").asText()).isEqualTo("ERROR_REASON_WRONG_INTERVIEW_STATE");
        assertThat(seen).doesNotContain("rubric").doesNotContain("misconception").doesNotContain("maxReads").doesNotContain("long-near-end");
    }

    @Test
    void aFollowUpAsksAboutAPointThatTheAnswerMissed() {
        // Given
        var candidate = Browserless.guest(viva.address());
        var interview = candidate.startInterview("cv-engineer", "en");
        var path = "api/interviews/" + interview.path("id").asText();
        var turn = turnWith(interview, "concept");

        // When only the first point is said
        JsonNode after;
        try (var known = new KnownAnswers(viva.home())) {
            after = submit(candidate, path, turn, known.partly(turn.path("question").path("id").asText(), "en")).path("interview");
        }

        // Then
        var followUps = after.path("turns").valueStream().filter(t -> t.hasNonNull("followUp")).toList();
        assertThat(followUps).hasSize(1);
        assertThat(followUps.getFirst().path("followUp").path("ofTurn").asText()).isEqualTo(turn.path("id").asText());
        assertThat(followUps.getFirst().path("followUp").path("prompt").path("zh").asText()).isNotBlank();
    }

    @Test
    void aRecruitersRulingReachesTheCandidatesScorecardAndTheAgreement() {
        // Given a graded answer
        var candidate = Browserless.guest(viva.address());
        var interview = candidate.startInterview("taste", "en");
        var path = "api/interviews/" + interview.path("id").asText();
        var turn = turnWith(interview, "concept");
        submit(candidate, path, turn, "I would measure first, on a few examples, and then decide.");
        var grade = await().atMost(Duration.ofSeconds(60)).until(() -> gradeOf(candidate.get(path + "/scorecard").ok(), turn),
                g -> g.hasNonNull("score"));
        var missed = grade.path("findings").valueStream().filter(f -> !f.path("kind").asText().equals("COVERED")).findFirst().orElseThrow();

        // When
        var admin = Browserless.signedIn(viva.address(), "admin", viva.adminPassword());
        var order = Map.of("point", missed.path("point").asText(), "kind", "COVERED", "reason", "between the lines", "version", grade.path("version").asLong());
        var ruled = admin.post("api/answers/" + grade.path("answer").asText() + "/overrides", order).ok();
        var again = admin.post("api/answers/" + grade.path("answer").asText() + "/overrides", order);

        // Then
        var seen = gradeOf(candidate.get(path + "/scorecard").ok(), turn);
        assertThat(seen.path("score").asDouble()).isEqualTo(ruled.path("score").asDouble()).isGreaterThan(grade.path("score").asDouble());
        assertThat(again.status()).isEqualTo(409);
        var agreement = admin.get("api/agreement?question=" + grade.path("question").asText()).ok();
        assertThat(agreement.path("points").path(0).path("cases").findValuesAsText("answer")).contains(grade.path("answer").asText());
        assertThat(candidate.get("api/agreement").status()).isEqualTo(403);
    }

    @Test
    void aSubmissionThatIsSentTwiceCountsOnce() {
        // Given
        var candidate = Browserless.guest(viva.address());
        var interview = candidate.startInterview("taste", "en");
        var turn = turnWith(interview, "concept");
        var path = "api/interviews/" + interview.path("id").asText() + "/turns/" + turn.path("id").asText() + "/answer";
        var body = Map.of("text", "Normalisation keeps activations in range.", "clientKey", UUID.randomUUID().toString());

        // When
        var first = candidate.post(path, body).ok();
        var second = candidate.post(path, body).ok();

        // Then
        assertThat(answerOf(second, turn)).isEqualTo(answerOf(first, turn)).isNotBlank();
    }

    @Test
    void anotherCandidatesInterviewIsNotFound() {
        var mine = Browserless.guest(viva.address()).startInterview("taste", "en");

        var other = Browserless.guest(viva.address()).get("api/interviews/" + mine.path("id").asText());

        assertThat(other.status()).isEqualTo(404);
        assertThat(other.body().path("reason").asText()).isEqualTo("ERROR_REASON_UNKNOWN_INTERVIEW");
    }

    @Test
    void theAdminOfTheFirstStartReadsEveryonesInterviewsAndAStrangerNone() {
        Browserless.guest(viva.address()).startInterview("taste", "en");

        var admin = Browserless.signedIn(viva.address(), "admin", viva.adminPassword());
        var all = admin.get("api/interviews?everyone=true").ok();
        var stranger = Browserless.stranger(viva.address()).get("api/interviews");

        assertThat(all.path("interviews").size()).isPositive();
        assertThat(stranger.status()).isEqualTo(401);
    }

    private static JsonNode submit(Browserless candidate, String path, JsonNode turn, String text) {
        var coding = turn.path("question").path("task").asText().equals("coding");
        var body = new HashMap<String, Object>(Map.of("text", text, "clientKey", UUID.randomUUID().toString()));
        if (coding) {
            body.put("codeLanguage", "python");
        }
        return candidate.post(path + "/turns/" + turn.path("id").asText() + "/answer", body).ok();
    }

    private static JsonNode turnWith(JsonNode interview, String task) {
        return interview.path("turns").valueStream()
                .filter(t -> t.path("question").path("task").asText().equals(task)).findFirst().orElseThrow();
    }

    private static JsonNode gradeOf(JsonNode scorecard, JsonNode turn) {
        return scorecard.path("turns").valueStream()
                .filter(t -> t.path("turn").path("id").equals(turn.path("id"))).findFirst().orElseThrow().path("grade");
    }

    private static String answerOf(JsonNode reply, JsonNode turn) {
        return reply.path("interview").path("turns").valueStream()
                .filter(t -> t.path("id").equals(turn.path("id"))).findFirst().orElseThrow().path("answer").path("id").asText();
    }
}
