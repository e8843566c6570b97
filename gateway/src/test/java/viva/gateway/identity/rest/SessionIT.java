package viva.gateway.identity.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import viva.gateway.GatewayTesting;

@QuarkusTest
class SessionIT extends GatewayTesting {
    @Test
    void nobodyIsSignedInAtFirst() {
        given().get("/api/session").then().statusCode(200)
                .body("$", hasKey("user")).body("user", nullValue()).body("guestsAllowed", equalTo(true));
    }

    @Test
    void whatIsNotOpenToAllNeedsASession() {
        given().get("/api/templates").then().statusCode(401).contentType("application/problem+json")
                .body("reason", equalTo("ERROR_REASON_UNAUTHENTICATED"));
        given().cookie("viva_session", "made-up").get("/api/interviews").then().statusCode(401);
    }

    @Test
    void aGuestComesInWithACookieScriptsCannotRead() {
        page().body("{}").post("/api/session/guest").then().statusCode(200)
                .header("Set-Cookie", allOf(containsString("HttpOnly"), containsString("SameSite=Strict"),
                        containsString("Path=/"), not(containsString("Secure"))))
                .body("user.guest", equalTo(true)).body("user.roles", equalTo(List.of("CANDIDATE")));
    }

    @Test
    void theFirstAdminsPasswordLiesInAFileOnlyTheOwnerReads() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(adminFile()))).isEqualTo("rw-------");
        given().cookie("viva_session", admin()).get("/api/session").then()
                .body("user.username", equalTo("admin")).body("user.roles", hasItem("ADMIN"))
                .body("user.guest", equalTo(false));
    }

    @Test
    void anUnknownNameAndAWrongPasswordReadTheSame() {
        var unknown = page().body(Map.of("username", "nobody-" + UUID.randomUUID(), "password", "whatever it is"))
                .post("/api/session").then().statusCode(401).body("reason", equalTo("ERROR_REASON_BAD_CREDENTIALS"))
                .extract().asString();
        var wrong = page().body(Map.of("username", "admin", "password", "whatever it is"))
                .post("/api/session").then().statusCode(401).extract().asString();

        assertThat(wrong).isEqualTo(unknown);
    }

    @Test
    void tooManyWrongPasswordsAtOneNameMustWait() {
        // Given
        var guess = Map.of("username", "victim-" + UUID.randomUUID(), "password", "a wrong password");
        for (int i = 0; i < 10; i++) {
            page().body(guess).post("/api/session").then().statusCode(401);
        }

        // When
        var next = page().body(guess).post("/api/session");

        // Then
        next.then().statusCode(429).body("reason", equalTo("ERROR_REASON_TOO_MANY_ATTEMPTS"))
                .body("retryAfterSeconds", greaterThan(0));
        assertThat(Integer.parseInt(next.header("Retry-After"))).isPositive();
    }

    @Test
    void signingOutEndsTheSessionForGood() {
        var session = guest();

        page(session).delete("/api/session").then().statusCode(204).header("Set-Cookie", containsString("Max-Age=0"));

        given().cookie("viva_session", session).get("/api/session").then().body("user", nullValue());
        given().cookie("viva_session", session).get("/api/templates").then().statusCode(401);
    }

    @Test
    void anotherSitesFormCannotChangeAnything() {
        given().contentType(ContentType.JSON).body("{}").post("/api/session/guest").then().statusCode(403)
                .contentType("application/problem+json")
                .body("reason", equalTo("ERROR_REASON_FORBIDDEN")).body("metadata.needs", equalTo("X-Viva: 1"));
        given().cookie("viva_session", guest()).delete("/api/session").then().statusCode(403);
    }

    @Test
    void anAdminMakesAccountsAndThoseSignInAndChangeTheirPassword() {
        // Given
        var name = "grace-" + UUID.randomUUID().toString().substring(0, 8);
        page(admin()).body(Map.of("username", name.toUpperCase(), "displayName", "Grace", "password", "a first password",
                        "roles", List.of("RECRUITER")))
                .post("/api/admin/accounts").then().statusCode(201)
                .body("username", equalTo(name)).body("$", not(hasKey("password")));
        var first = signIn(name, "a first password");
        var second = signIn(name, "a first password");

        // When
        page(second).body(Map.of("current", "a first password", "next", "a second password"))
                .post("/api/session/password").then().statusCode(204);

        // Then
        given().cookie("viva_session", second).get("/api/session").then().body("user.displayName", equalTo("Grace"));
        given().cookie("viva_session", first).get("/api/session").then().body("user", nullValue());
        page().body(Map.of("username", name, "password", "a first password")).post("/api/session").then().statusCode(401);
        signIn(name, "a second password");
    }

    @Test
    void accountsAreAdminsBusiness() {
        given().cookie("viva_session", guest()).get("/api/admin/accounts").then().statusCode(403)
                .body("reason", equalTo("ERROR_REASON_FORBIDDEN")).body("metadata.needs", equalTo("ADMIN"));
        given().cookie("viva_session", admin()).get("/api/admin/accounts").then().statusCode(200)
                .body("accounts.username", hasItem("admin")).body("accounts.guest", not(hasItem(true)));
    }

    @Test
    void aNameIsGivenOnce() {
        page(admin()).body(Map.of("username", "admin", "displayName", "A", "password", "a long password", "roles", List.of("ADMIN")))
                .post("/api/admin/accounts").then().statusCode(409)
                .body("reason", equalTo("ERROR_REASON_ACCOUNT_EXISTS")).body("metadata.username", equalTo("admin"));
    }

    @Test
    void aPersonCannotBeAService() {
        page(admin()).body(Map.of("username", "robot", "displayName", "R", "password", "a long password", "roles", List.of("SERVICE")))
                .post("/api/admin/accounts").then().statusCode(400).body("fields[0].field", equalTo("roles"));
    }

    private static String signIn(String name, String password) {
        return page().body(Map.of("username", name, "password", password)).post("/api/session")
                .then().statusCode(200).extract().cookie("viva_session");
    }
}
