package viva.gateway.room.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import viva.gateway.BrowserStream;
import viva.gateway.GatewayTesting;
import viva.interview.v1.EventKind;

@QuarkusTest
class RunIT extends GatewayTesting {
    @Test
    void aRunStreamsItsPlaceTheCasesAndTheVerdict() {
        // Given
        var session = guest();
        var id = running(session, "taste");

        // When
        var response = run(session, id, "turn-coding", "def search(nums, target): return 1");

        // Then
        response.then().statusCode(200).contentType(containsString("text/event-stream"));
        assertThat(response.asString().lines().filter(line -> line.startsWith("event:")).map(line -> line.substring(6).strip()))
                .containsExactly("queued", "case", "case", "verdict");
        assertThat(response.asString()).contains("{\"before\":2}", "\"verdict\":\"ACCEPTED\"", "\"wallMillis\":12.345")
                .doesNotContain("secret");
    }

    @Test
    void onlySamplesAreRunAndTheTimelineKnows() {
        var session = guest();
        var id = running(session, "taste");

        run(session, id, "turn-coding", "def search(nums, target): return 1").then().statusCode(200);

        assertThat(mesh.sandbox.lastRequest().getProblem().getCasesList()).extracting("id").containsExactly("found", "long");
        assertThat(mesh.sandbox.lastRequest().getLanguage()).isEqualTo("python");
        assertThat(mesh.interviews.timeline()).singleElement().satisfies(event -> {
            assertThat(event.getKind()).isEqualTo(EventKind.EVENT_KIND_RAN);
            assertThat(event.getTurn()).isEqualTo("turn-coding");
            assertThat(event.getDetailJson()).isEqualTo("{\"verdict\":\"ACCEPTED\",\"passed\":2,\"total\":2}");
        });
    }

    @Test
    void aFullQueueIsTheLastEventOfTheStream() {
        var session = guest();
        var id = running(session, "taste");

        var body = run(session, id, "turn-coding", "full").then().statusCode(200).extract().asString();

        assertThat(body).contains("problem", "\"reason\":\"ERROR_REASON_QUEUE_FULL\"", "\"status\":429", "\"retryAfterSeconds\":2");
    }

    @Test
    void whatCannotRunIsRefusedBeforeTheStream() {
        var session = guest();
        var id = running(session, "taste");

        run(session, id, "turn-concept", "x").then().statusCode(400).contentType("application/problem+json")
                .body("fields[0].field", equalTo("turn"));
        run(session, id, "nonesuch", "x").then().statusCode(404).body("reason", equalTo("ERROR_REASON_UNKNOWN_TURN"));
        page(session).post("/api/interviews/{id}/finish", id).then().statusCode(200);
        run(session, id, "turn-coding", "x").then().statusCode(409)
                .body("reason", equalTo("ERROR_REASON_WRONG_INTERVIEW_STATE")).body("metadata.needs", equalTo("RUNNING"));
    }

    @Test
    void aRecruiterReadsAnothersInterviewButRunsNothingInIt() {
        var id = running(guest(), "taste");

        run(admin(), id, "turn-coding", "x").then().statusCode(404).body("reason", equalTo("ERROR_REASON_UNKNOWN_INTERVIEW"));
    }

    @Test
    void aBrowserThatLeavesStopsTheRun() throws InterruptedException {
        // Given
        var session = guest();
        var id = running(session, "taste");
        var stream = new BrowserStream(HttpRequest.newBuilder(home.resolve("/api/interviews/" + id + "/turns/turn-coding/run"))
                .header("Cookie", "viva_session=" + session).header("X-Viva", "1").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"source\":\"hang\",\"codeLanguage\":\"python\"}")));
        await().atMost(Duration.ofSeconds(5)).until(() -> stream.names().contains("queued"));

        // When
        stream.close();

        // Then
        assertThat(mesh.sandbox.left().await(5, TimeUnit.SECONDS)).isTrue();
    }

    private static Response run(String session, String interview, String turn, String source) {
        return page(session).body(Map.of("source", source, "codeLanguage", "python"))
                .post("/api/interviews/{i}/turns/{t}/run", interview, turn);
    }
}
