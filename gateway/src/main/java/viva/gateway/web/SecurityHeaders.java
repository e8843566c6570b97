package viva.gateway.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Tells the browser what the page may do, and how long it may keep what it got. */
@ApplicationScoped
class SecurityHeaders {
    /** Before every other route. */
    static final int FIRST = -1_000_000;

    /** Styles may be inline: KaTeX and the charts position with style attributes. Scripts may not. */
    private static final String CONTENT_SECURITY_POLICY = String.join("; ",
            "default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:", "font-src 'self' data:", "connect-src 'self'",
            "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'");

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(request -> {
            var path = request.normalizedPath();
            request.addHeadersEndHandler(sent -> addTo(request.response().headers(), path, request.response().getStatusCode()));
            request.next();
        });
    }

    private static void addTo(MultiMap headers, String path, int status) {
        headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        headers.set(HttpHeaders.CACHE_CONTROL, caching(path, status, headers.get(HttpHeaders.CACHE_CONTROL)));
    }

    /** A bundled file's name holds a hash of its content, so it never changes; the page itself names them, so it may. */
    private static String caching(String path, int status, String chosen) {
        if (path.startsWith("/static/bundle/") && status < 400) {
            return "public, max-age=31536000, immutable";
        }
        if (path.startsWith("/api/")) {
            return chosen == null ? "no-store" : chosen;
        }
        return "no-cache";
    }
}
