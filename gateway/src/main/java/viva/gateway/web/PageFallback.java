package viva.gateway.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Answers the page's own addresses ({@code /interviews/…}, {@code /lab/…}) with the page, which reads the address itself. */
@ApplicationScoped
class PageFallback {
    /** What the server answers itself: a miss there is a miss. */
    private static final List<String> SERVER = List.of("/api", "/q", "/static");
    private static final int AFTER_ALL_OTHERS = 1_000_000;

    void install(@Observes Router router) {
        router.route().method(HttpMethod.GET).method(HttpMethod.HEAD).order(AFTER_ALL_OTHERS).handler(request -> {
            var path = request.normalizedPath();
            var lastSegment = path.substring(path.lastIndexOf('/'));
            if (path.equals("/") || lastSegment.contains(".") || SERVER.stream().anyMatch(p -> path.equals(p) || path.startsWith(p + "/"))) {
                request.next();
            } else {
                request.reroute("/");
            }
        });
    }
}
