package viva.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A candidate who talks to the gateway's HTTP API directly, as the page does. */
final class Browserless {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;

    /** @param body parsed JSON; a missing node when there is none */
    record Reply(int status, JsonNode body, String text) {
        JsonNode ok() {
            assertThat(status).as(text).isBetween(200, 299);
            return body;
        }
    }

    private Browserless(String address) {
        this.address = address;
    }

    static Browserless guest(String address) {
        var guest = new Browserless(address);
        guest.post("api/session/guest", Map.of("displayName", "Ada")).ok();
        return guest;
    }

    static Browserless signedIn(String address, String username, String password) {
        var user = new Browserless(address);
        user.post("api/session", Map.of("username", username, "password", password)).ok();
        return user;
    }

    static Browserless stranger(String address) {
        return new Browserless(address);
    }

    Reply get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    Reply post(String path, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(uri(path)).POST(json(body)));
    }

    Reply put(String path, Map<String, ?> body) {
        return send(HttpRequest.newBuilder(uri(path)).PUT(json(body)));
    }

    /** Creates and starts an interview, and returns it with its turns. */
    JsonNode startInterview(String template, String language) {
        var created = post("api/interviews", Map.of("template", template, "language", language,
                "clientKey", UUID.randomUUID().toString())).ok();
        assertThat(created.path("state").asText()).isEqualTo("INVITED");
        return post("api/interviews/" + created.path("id").asText() + "/start", Map.of()).ok();
    }

    private URI uri(String path) {
        return URI.create(address + path);
    }

    private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var reply = http.send(request.header("Content-Type", "application/json").header("X-Viva", "1")
                    .timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
            var isJson = reply.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Reply(reply.statusCode(), isJson ? JSON.readTree(reply.body()) : JSON.missingNode(), reply.body());
        } catch (IOException e) {
            return new Reply(0, JSON.missingNode(), e.toString()); // nobody listens: status 0, as a browser has it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
