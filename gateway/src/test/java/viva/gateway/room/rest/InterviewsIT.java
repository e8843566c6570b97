package viva.gateway.room.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viva.gateway.GatewayTesting;
import viva.interview.v1.EventKind;

@QuarkusTest
class InterviewsIT extends GatewayTesting {
    @Test
    void theShelvesShowTheHandbookAndTheTemplates() {
        var session = guest();
        given().cookie("viva_session", session).get("/api/handbook").then().statusCode(200)
                .body("parts[0].chapters[1].number", equalTo(9))
                .body("parts[0].chapters[0].questions[0].task", equalTo("concept"))
                .body("parts[0].chapters[0].questions[0].minutes", equalTo(3.0f))
                .body("parts[0].title.zh", equalTo("中：Basics"));
        given().cookie("viva_session", session).get("/api/templates").then().statusCode(200)
                .body("templates.mode", equalTo(List.of("practice", "exam")))
                .body("templates[0].minutes", equalTo(10.0f)).body("templates[0].tasks", equalTo(List.of("concept", "coding")));
    }

    @Test
    void anInterviewIsCreatedForThePersonOfTheSession() {
        var session = guest();
        var me = given().cookie("viva_session", session).get("/api/session").path("user.id");

        var created = page(session).body("""
                {"template":"taste","language":"zh","seed":"9007199254740993","clientKey":"12345678"}""").post("/api/interviews");

        created.then().statusCode(201).body("candidate", equalTo(me)).body("state", equalTo("INVITED"))
                .body("language", equalTo("zh")).body("seed", equalTo("9007199254740993"))
                .body("createdAt", containsString("Z")).body("$", not(hasKey("startedAt"))).body("turns", hasSize(0));
    }

    @Test
    void aStartedInterviewShowsSamplesAndNoHiddenCase() {
        var session = guest();
        var id = running(session, "taste");

        var shown = given().cookie("viva_session", session).get("/api/interviews/{id}", id);

        shown.then().statusCode(200).body("state", equalTo("RUNNING")).body("deadline", notNullValue())
                .body("turns[1].question.problem.samples.id", equalTo(List.of("found", "long")))
                .body("turns[1].question.problem.samples[0].input", equalTo("nums = [1,3,5], target = 3"))
                .body("turns[1].question.problem.samples[1].input",
                        equalTo("nums = [0, 2, …, 131070] (65536 numbers), target = 131070"))
                .body("turns[1].question.problem.limits.cpuMillis", equalTo(2000.0f))
                .body("turns[1].question.problem.parameters[0].type", equalTo("INT_LIST"));
        assertThat(shown.asString()).doesNotContain("secret", "777", "rubric", "modelAnswer");
    }

    @Test
    void aDraftIsAcknowledgedByItsSeqAndAnOlderOneRefused() {
        var session = guest();
        var id = running(session, "taste");
        var draft = "/api/interviews/" + id + "/turns/turn-concept/draft";

        page(session).body(Map.of("seq", 2, "text", "BN 统计")).put(draft).then().statusCode(200)
                .body("seq", equalTo(2)).body("savedAt", notNullValue()).body("$", not(hasKey("text")));

        page(session).body(Map.of("seq", 1, "text", "B")).put(draft).then().statusCode(409)
                .body("reason", equalTo("ERROR_REASON_STALE_DRAFT")).body("metadata.acknowledgedSeq", equalTo("2"));
    }

    @Test
    void anAnswerLeadsToTheNextTurnAndTheLastOneToNone() {
        var session = guest();
        var id = running(session, "taste");

        page(session).body(Map.of("text", "batch", "clientKey", "12345678"))
                .post("/api/interviews/{i}/turns/turn-concept/answer", id).then().statusCode(200)
                .body("nextTurn", equalTo("turn-coding")).body("interview.turns[0].answer.text", equalTo("batch"));
        page(session).body(Map.of("text", "pass", "codeLanguage", "python", "clientKey", "12345678"))
                .post("/api/interviews/{i}/turns/turn-coding/answer", id).then().statusCode(200)
                .body("$", hasKey("nextTurn")).body("nextTurn", nullValue());
    }

    @Test
    void anothersInterviewIsNotFound() {
        var id = running(guest(), "taste");
        var other = guest();

        given().cookie("viva_session", other).get("/api/interviews/{id}", id).then().statusCode(404)
                .body("reason", equalTo("ERROR_REASON_UNKNOWN_INTERVIEW")).body("metadata.interview", equalTo(id));
        given().cookie("viva_session", other).get("/api/interviews/{id}/stream", id).then().statusCode(404)
                .contentType("application/problem+json");
        given().cookie("viva_session", other).get("/api/interviews").then().body("interviews", hasSize(0));
    }

    @Test
    void onlyRecruitersListEveryonesAndAllPagesCome() {
        invited(guest(), "taste");
        invited(guest(), "exam");

        given().cookie("viva_session", guest()).get("/api/interviews?everyone=true").then().statusCode(403)
                .body("reason", equalTo("ERROR_REASON_FORBIDDEN"));
        given().cookie("viva_session", admin()).get("/api/interviews?everyone=true").then().statusCode(200)
                .body("interviews", hasSize(2));
    }

    @Test
    void whatTheBrowserSawGoesIntoTheTimeline() {
        var session = guest();
        var id = running(session, "taste");

        page(session).body("""
                {"events":[{"kind":"PASTED","turn":"turn-concept","detail":{"characters":120}},{"kind":"BLURRED"}]}""")
                .post("/api/interviews/{id}/events", id).then().statusCode(204);

        assertThat(mesh.interviews.timeline()).extracting("kind")
                .containsExactly(EventKind.EVENT_KIND_PASTED, EventKind.EVENT_KIND_BLURRED);
        assertThat(mesh.interviews.timeline().getFirst().getDetailJson()).isEqualTo("{\"characters\":120}");
    }
}
