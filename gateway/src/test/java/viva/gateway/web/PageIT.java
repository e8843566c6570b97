package viva.gateway.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import viva.gateway.GatewayTesting;

@QuarkusTest
class PageIT extends GatewayTesting {
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/static/bundle/[^\"]+\\.js)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/interviews/5b2f", "/lab/nms", "/questions", "/interviews/5b2f/scorecard"})
    void thePagesOwnAddressesAreThePage(String address) {
        given().get(address).then().statusCode(200).contentType(ContentType.HTML)
                .body(containsString("<viva-app")).header("Cache-Control", equalTo("no-cache"));
    }

    @Test
    void whatThePageIsNotIsAMiss() {
        given().get("/static/bundle/nonesuch.js").then().statusCode(404);
        given().get("/nonesuch.png").then().statusCode(404);
        given().get("/api/nonesuch").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void theBundleIsKeptForGoodAndTheApiNotAtAll() {
        var script = SCRIPT.matcher(given().get("/").asString());
        assertThat(script.find()).isTrue();

        given().get(script.group(1)).then().statusCode(200).header("Cache-Control", containsString("immutable"));
        given().get("/api/session").then().header("Cache-Control", equalTo("no-store"));
    }

    @Test
    void noScriptOfAnotherKindRunsInThePage() {
        for (var address : new String[] {"/", "/api/session", "/api/nonesuch"}) {
            given().get(address).then()
                    .header("Content-Security-Policy", allOf(containsString("script-src 'self';"),
                            containsString("frame-ancestors 'none'"), not(containsString("script-src 'self' 'unsafe-inline'"))))
                    .header("X-Content-Type-Options", equalTo("nosniff")).header("Referrer-Policy", equalTo("same-origin"));
        }
        assertThat(given().get("/").asString()).doesNotContainPattern("<script(?![^>]*src=)[^>]*>");
    }

    @Test
    void theApiDescribesItself() {
        given().queryParam("format", "json").get("/api/openapi").then().statusCode(200)
                .body("paths.keySet()", hasItems("/api/session", "/api/session/guest", "/api/session/password", "/api/health",
                        "/api/handbook", "/api/templates", "/api/interviews", "/api/interviews/{interview}",
                        "/api/interviews/{interview}/start", "/api/interviews/{interview}/finish",
                        "/api/interviews/{interview}/events", "/api/interviews/{interview}/stream",
                        "/api/interviews/{interview}/scorecard", "/api/interviews/{interview}/turns/{turn}/draft",
                        "/api/interviews/{interview}/turns/{turn}/answer", "/api/interviews/{interview}/turns/{turn}/run",
                        "/api/lab/demos", "/api/lab/samples/{name}", "/api/lab/demos/{demo}/run", "/api/admin/accounts"));
    }
}
