package viva.gateway.health.rest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import viva.gateway.GatewayTesting;

@QuarkusTest
class HealthIT extends GatewayTesting {
    @Test
    void anybodyMaySeeHowTheMeshIs() {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> given().get("/api/health").then().statusCode(200)
                .body("status", equalTo("UP")).body("services.question.status", equalTo("UP"))
                .body("services.grader.detail", containsString("embedded")).body("services.vision.detail", containsString("CPU"))
                .body("sandboxLayers.name", hasItem("seccomp")));
    }

    @Test
    void aSandboxThatCannotConfineIsDownAndSaysWhichLayer() {
        mesh.sandbox.confined(false);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> given().get("/api/health").then().statusCode(200)
                .body("status", equalTo("DOWN")).body("services.sandbox.status", equalTo("DOWN"))
                .body("services.grader.status", equalTo("UP")).body("sandboxLayers[0].works", equalTo(false)));
    }

    @Test
    void theGatewayItselfIsReadyWhateverTheMeshIs() {
        mesh.sandbox.confined(false);

        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
