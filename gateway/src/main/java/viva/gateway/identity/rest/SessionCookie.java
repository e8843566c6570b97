package viva.gateway.identity.rest;

import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import viva.gateway.identity.SessionToken;
import viva.gateway.identity.Visits;

/** The session's token as the browser keeps it: out of scripts' reach, sent to this site's own pages only. */
final class SessionCookie {
    static final String NAME = "viva_session";

    private SessionCookie() {}

    static NewCookie holding(SessionToken token, UriInfo uri) {
        return cookie(token.value(), (int) Visits.IDLE.toSeconds(), uri);
    }

    static NewCookie gone(UriInfo uri) {
        return cookie("", 0, uri);
    }

    /** Over plain HTTP, on one machine, a browser would not keep a Secure cookie. */
    private static NewCookie cookie(String value, int maxAge, UriInfo uri) {
        return new NewCookie.Builder(NAME).value(value).path("/").maxAge(maxAge)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .secure(uri.getRequestUri().getScheme().equals("https"))
                .build();
    }
}
