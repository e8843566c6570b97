package viva.gateway.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import viva.gateway.problem.Problem;

/**
 * Refuses a body that is too large by its announced length, before any of it is read. A body of unannounced length is
 * refused too: no browser sends one. ({@code quarkus.http.limits.max-body-size} stands behind this, a little higher.)
 */
@ApplicationScoped
class BodyLimits {
    static final long BYTES = 256 * 1024;
    /** A picture of 8 MiB in base64 is 10.7 MiB. */
    static final long LAB_BYTES = 12 * 1024 * 1024;

    private final ObjectMapper json;

    BodyLimits(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route("/api/*").order(SecurityHeaders.FIRST + 1).handler(request -> {
            var limit = request.normalizedPath().startsWith("/api/lab/") ? LAB_BYTES : BYTES;
            var announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            if (announced != null && length(announced) > limit) {
                refuse(request, 413, "the body has %s bytes; at most %d are taken here".formatted(announced, limit));
            } else if (announced == null && request.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
                refuse(request, 411, "the body's length must be announced (Content-Length)");
            } else {
                request.next();
            }
        });
    }

    /** Too many digits for a long are too many bytes. */
    private static long length(String announced) {
        try {
            return Long.parseLong(announced);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** The connection is closed after it, so that the rest of the body need not be read. */
    private void refuse(RoutingContext request, int status, String detail) {
        try {
            request.response().setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .end(json.writeValueAsString(Problem.ofHttp(status, detail)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that cannot be written", e);
        }
    }
}
