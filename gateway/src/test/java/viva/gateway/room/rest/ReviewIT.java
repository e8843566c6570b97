package viva.gateway.room.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viva.gateway.GatewayTesting;
import viva.gateway.mesh.Samples;

@QuarkusTest
class ReviewIT extends GatewayTesting {
    private static final Map<String, Object> ORDER = Map.of("point", "inference", "kind", "COVERED", "reason", "it is in the last line", "version", 1);

    @Test
    void aRecruiterOverrulesAPointAndGetsTheGradeAsItIsGivenNow() {
        mesh.grader.give(Samples.grade("an-interview", "a-turn", "an-answer", 6));

        page(admin()).body(ORDER).post("/api/answers/an-answer/overrides").then().statusCode(201)
                .body("version", equalTo(2)).body("findings[1].kind", equalTo("COVERED"))
                .body("findings[1].machine.kind", equalTo("ABSENT")).body("findings[1].overrides", hasSize(1))
                .body("findings[1].overrides[0].from", equalTo("ABSENT")).body("findings[1].overrides[0].to", equalTo("COVERED"))
                .body("findings[1].overrides[0].reason", equalTo("it is in the last line"))
                .body("findings[1].overrides[0].person", notNullValue()).body("findings[0]", not(hasKey("overrides")));
    }

    @Test
    void aGradeThatHasChangedSinceIsAConflictWithBothVersions() {
        mesh.grader.give(Samples.grade("an-interview", "a-turn", "an-answer", 6));

        page(admin()).body(Map.of("point", "inference", "kind", "ABSENT", "reason", "no", "version", 7))
                .post("/api/answers/an-answer/overrides").then().statusCode(409).contentType("application/problem+json")
                .body("reason", equalTo("ERROR_REASON_STALE_GRADE")).body("metadata.seen", equalTo("7")).body("metadata.newest", equalTo("1"));
    }

    @Test
    void whatIsMissingFromAnOverrideIsNamed() {
        page(admin()).body(Map.of("point", "inference", "kind", "COVERED", "version", 1)).post("/api/answers/an-answer/overrides")
                .then().statusCode(400).body("fields[0].field", equalTo("reason"));
        page(admin()).body(Map.of("point", "inference", "kind", "CANNOT_TELL", "reason", "no", "version", 1))
                .post("/api/answers/an-answer/overrides").then().statusCode(400).body("fields[0].field", equalTo("kind"));
    }

    @Test
    void agreementTellsShareDirectionsAndCases() {
        given().cookie("viva_session", admin()).queryParam("question", "detr").get("/api/agreement").then().statusCode(200)
                .body("points", hasSize(1)).body("points[0].question", equalTo("detr")).body("points[0].share", equalTo(0.25f))
                .body("points[0].directions[0].machine", equalTo("ABSENT")).body("points[0].directions[0].count", equalTo(1))
                .body("points[0].cases[0].answer", equalTo("an-answer")).body("points[0].cases[0].interview", equalTo("an-interview"))
                .body("points[0].cases[0].override.person", equalTo("rita"));
    }

    @Test
    void candidatesMayNeitherOverruleNorSeeHowPeopleAgree() {
        var session = guest();

        page(session).body(ORDER).post("/api/answers/an-answer/overrides").then().statusCode(403)
                .contentType("application/problem+json").body("reason", equalTo("ERROR_REASON_FORBIDDEN"));
        given().cookie("viva_session", session).get("/api/agreement").then().statusCode(403).body("reason", equalTo("ERROR_REASON_FORBIDDEN"));
    }

    @Test
    void theApiDescribesBoth() {
        given().queryParam("format", "json").get("/api/openapi").then().statusCode(200)
                .body("paths.'/api/answers/{answer}/overrides'.post.summary", notNullValue())
                .body("paths.'/api/agreement'.get.description", notNullValue());
    }
}
