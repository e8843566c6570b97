package viva.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viva.gateway.GatewayTesting;

@QuarkusTest
class ProblemsIT extends GatewayTesting {
    private static final String TYPE = "application/problem+json";

    @Test
    void aMissingFieldIsNamed() {
        page(guest()).body("{\"template\":\"taste\",\"clientKey\":\"12345678\"}").post("/api/interviews").then()
                .statusCode(400).contentType(TYPE).body("type", equalTo("about:blank")).body("title", equalTo("Bad Request"))
                .body("status", equalTo(400)).body("reason", equalTo("ERROR_REASON_INVALID_FIELD"))
                .body("fields[0].field", equalTo("language")).body("fields[0].problem", equalTo("must be given"));
    }

    @Test
    void anUnknownFieldIsNamedWithThoseThereAre() {
        page(guest()).body("{\"templat\":\"taste\"}").post("/api/interviews").then().statusCode(400).contentType(TYPE)
                .body("reason", equalTo("ERROR_REASON_INVALID_FIELD")).body("fields[0].field", equalTo("templat"))
                .body("fields[0].problem", containsString("clientKey, language, seed, template"));
    }

    @Test
    void aFieldOfTheWrongTypeIsNamedWithTheRightOne() {
        page(guest()).body("{\"seq\":\"first\",\"text\":\"x\"}").put("/api/interviews/i/turns/t/draft").then()
                .statusCode(400).contentType(TYPE).body("fields[0].field", equalTo("seq"))
                .body("fields[0].problem", equalTo("must be a number"));
        page(guest()).body("{\"events\":[{\"kind\":\"SLEPT\"}]}").post("/api/interviews/i/events").then()
                .statusCode(400).body("fields[0].field", equalTo("events[0].kind"))
                .body("fields[0].problem", containsString("PASTED"));
    }

    @Test
    void brokenJsonIsLocated() {
        page(guest()).body("{\"template\":").post("/api/interviews").then().statusCode(400).contentType(TYPE)
                .body("fields[0].field", equalTo("body")).body("detail", containsString("line 1"));
        page(guest()).body("[]").post("/api/interviews").then().statusCode(400).body("fields[0].field", equalTo("body"));
        page(guest()).post("/api/interviews").then().statusCode(400).body("fields[0].field", equalTo("body"));
    }

    @Test
    void aFieldOnlyTheServiceFindsMalformedKeepsItsName() {
        page(guest()).body(Map.of("template", "taste", "language", "zh", "clientKey", "short")).post("/api/interviews").then()
                .statusCode(400).body("fields[0].field", equalTo("client_key"))
                .body("fields[0].problem", equalTo("must have 8 to 64 characters"));
    }

    @Test
    void aServicesReasonAndMetadataPassThrough() {
        page(guest()).body(Map.of("template", "nonesuch", "language", "zh", "clientKey", "12345678")).post("/api/interviews")
                .then().statusCode(404).contentType(TYPE).body("reason", equalTo("ERROR_REASON_UNKNOWN_TEMPLATE"))
                .body("metadata.template", equalTo("nonesuch"));
    }

    @Test
    void httpsOwnFailuresAreProblemsWithoutAReason() {
        given().cookie("viva_session", guest()).get("/api/nonesuch").then().statusCode(404).contentType(TYPE)
                .body("$", not(hasKey("reason")));
        page(guest()).put("/api/templates").then().statusCode(405).contentType(TYPE);
        page(guest()).contentType("text/plain").body("x").post("/api/interviews").then().statusCode(415).contentType(TYPE);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        page(guest()).body(Map.of("seq", 1, "text", "x".repeat(300 * 1024))).put("/api/interviews/i/turns/t/draft").then()
                .statusCode(413).contentType(TYPE).body("detail", allOf(containsString("262144"), containsString("at most")));
    }
}
