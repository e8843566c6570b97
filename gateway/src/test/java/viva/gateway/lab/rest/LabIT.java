package viva.gateway.lab.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import viva.gateway.GatewayTesting;

@QuarkusTest
class LabIT extends GatewayTesting {
    @Test
    void aDemoDeclaresEachKindOfParameter() {
        given().cookie("viva_session", guest()).get("/api/lab/demos").then().statusCode(200)
                .body("demos[0].parameters.kind", equalTo(List.of("number", "choice", "toggle")))
                .body("demos[0].parameters[0].default", equalTo(0.5f)).body("demos[0].parameters[0].maximum", equalTo(1.0f))
                .body("demos[0].parameters[0]", not(hasKey("options")))
                .body("demos[0].parameters[1].default", equalTo("hard"))
                .body("demos[0].parameters[1].options[0].label.en", equalTo("Hard"))
                .body("demos[0].parameters[2].default", equalTo(true))
                .body("demos[0].inputs[0].samples", equalTo(List.of("street")));
    }

    @Test
    void aRunStreamsProgressArtefactsAndReport() {
        var response = page(guest()).body("""
                {"parameters":{"iouThreshold":0.5,"perClass":false,"kind":"hard"},"inputs":{"picture":{"sample":"street"}}}""")
                .post("/api/lab/demos/nms/run");

        response.then().statusCode(200).contentType(containsString("text/event-stream"));
        assertThat(response.asString().lines().filter(l -> l.startsWith("event:")).map(l -> l.substring(6).strip()))
                .containsExactly("progress", "artefact", "artefact", "artefact", "artefact", "artefact", "report");
        assertThat(response.asString()).contains("{\"fraction\":0.25}", "\"kind\":\"image\"", "\"data\":\"AQID\"",
                "\"kind\":\"plot\"", "\"kind\":\"LINE\"", "\"xLabel\":", "\"rows\":[[\"a\"]]", "\"executionProvider\":\"CPU\"", "\"millis\":1000.0");
        assertThat(mesh.vision.lastRequest().getParametersMap())
                .containsEntry("iouThreshold", "0.5").containsEntry("perClass", "false").containsEntry("kind", "hard");
        assertThat(mesh.vision.lastRequest().getInputsOrThrow("picture").getSample()).isEqualTo("street");
    }

    @Test
    void anUploadOfSomeMegabytesArrivesWhole() {
        var picture = new byte[6 << 20];
        new java.util.Random(1).nextBytes(picture);

        page(guest()).body("{\"inputs\":{\"picture\":{\"upload\":\"" + Base64.getEncoder().encodeToString(picture) + "\"}}}")
                .post("/api/lab/demos/nms/run").then().statusCode(200);

        assertThat(mesh.vision.lastRequest().getInputsOrThrow("picture").getUpload().toByteArray()).isEqualTo(picture);
    }

    @Test
    void aPictureTooLargeIsRefused() {
        page(guest()).body("x".repeat(12 * 1024 * 1024 + 1)).post("/api/lab/demos/nms/run").then().statusCode(413)
                .contentType("application/problem+json").body("detail", containsString("12582912"));
    }

    @Test
    void aParameterOutOfRangeIsTheLastEvent() {
        var body = page(guest()).body("{\"parameters\":{\"iouThreshold\":7}}").post("/api/lab/demos/nms/run")
                .then().statusCode(200).extract().asString();

        assertThat(body).contains("parameters.iouThreshold", "must be 0 to 1, was 7", "\"status\":400");
    }

    @Test
    void malformedInputsAreNamedBeforeAnythingRuns() {
        page(guest()).body("{\"inputs\":{\"picture\":{\"upload\":\"%%%\"}}}").post("/api/lab/demos/nms/run").then()
                .statusCode(400).contentType("application/problem+json").body("fields[0].field", equalTo("inputs.picture.upload"));
        page(guest()).body("{\"inputs\":{\"picture\":{}}}").post("/api/lab/demos/nms/run").then()
                .statusCode(400).body("fields[0].field", equalTo("inputs.picture"));
        page(guest()).body("{\"parameters\":{\"kind\":[1]}}").post("/api/lab/demos/nms/run").then()
                .statusCode(400).body("fields[0].field", equalTo("parameters.kind"));
    }

    @Test
    void aSampleIsAPictureOrNotFound() {
        var session = guest();
        assertThat(given().cookie("viva_session", session).get("/api/lab/samples/street").then().statusCode(200)
                .contentType("image/png").extract().asByteArray()).containsExactly(1, 2, 3);
        given().cookie("viva_session", session).get("/api/lab/samples/moon").then().statusCode(404)
                .contentType("application/problem+json").body("reason", equalTo("ERROR_REASON_UNKNOWN_SAMPLE"));
    }
}
