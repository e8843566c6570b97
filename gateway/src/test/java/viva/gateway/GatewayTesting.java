package viva.gateway;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import viva.gateway.mesh.FakeMesh;
import viva.gateway.mesh.MeshResource;

/** The running gateway before a fake mesh, and people who use it; for classes that are a {@code @QuarkusTest}. */
@QuarkusTestResource(MeshResource.class)
public abstract class GatewayTesting {
    @Inject
    protected FakeMesh mesh;
    @TestHTTPResource("/")
    protected URI home;

    @BeforeEach
    void forget() {
        mesh.reset();
    }

    /** A request of the page, by nobody. */
    protected static RequestSpecification page() {
        return given().header("X-Viva", "1").contentType(ContentType.JSON);
    }

    /** A request of the page, with the session of {@link #guest} or {@link #admin}. */
    protected static RequestSpecification page(String session) {
        return page().cookie("viva_session", session);
    }

    /** Returns the session of a new guest. */
    protected static String guest() {
        return page().body(Map.of("displayName", "Ada")).post("/api/session/guest")
                .then().statusCode(200).extract().cookie("viva_session");
    }

    protected static String admin() {
        return page().body(Map.of("username", "admin", "password", adminPassword())).post("/api/session")
                .then().statusCode(200).extract().cookie("viva_session");
    }

    protected static Path adminFile() {
        return Path.of(ConfigProvider.getConfig().getValue(MeshResource.ADMIN_FILE, String.class));
    }

    protected static String adminPassword() {
        try {
            return Files.readString(adminFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the id of a running interview drawn from a template. */
    protected static String running(String session, String template) {
        var id = invited(session, template);
        page(session).post("/api/interviews/{id}/start", id).then().statusCode(200);
        return id;
    }

    protected static String invited(String session, String template) {
        return page(session).body(Map.of("template", template, "language", "en", "clientKey", "key-" + System.nanoTime()))
                .post("/api/interviews").then().statusCode(201).extract().path("id");
    }

    protected static void answer(String session, String interview, String turn, String text) {
        page(session).body(Map.of("text", text, "codeLanguage", "python", "clientKey", "key-of-" + turn))
                .post("/api/interviews/{i}/turns/{t}/answer", interview, turn).then().statusCode(200);
    }
}
