package viva.gateway.identity.rest;

import io.grpc.Status;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import viva.error.v1.ErrorReason;
import viva.gateway.identity.IdentityFailure;
import viva.gateway.identity.SessionToken;
import viva.gateway.identity.Visits;
import viva.rpc.RpcError;

/**
 * Every request of the API passes here: it needs a session unless its endpoint is {@link OpenToAll}, and to change
 * anything a header that another site's form cannot send.
 */
class Doorkeeper {
    static final String OWN_PAGE_HEADER = "X-Viva";
    private static final String PROLONGED = "viva.prolonged";

    private final Visits visits;
    private final Visitor visitor;

    Doorkeeper(Visits visits, Visitor visitor) {
        this.visits = visits;
        this.visitor = visitor;
    }

    @ServerRequestFilter
    void letIn(ContainerRequestContext request, ResourceInfo endpoint) {
        refuseOtherSites(request);
        var cookie = request.getCookies().get(SessionCookie.NAME);
        if (cookie != null && !cookie.getValue().isEmpty()) {
            var token = new SessionToken(cookie.getValue());
            visits.of(token).ifPresent(visit -> {
                visitor.is(visit.account(), token);
                if (visit.prolonged()) {
                    request.setProperty(PROLONGED, token);
                }
            });
        }
        if (visitor.known().isEmpty() && !endpoint.getResourceMethod().isAnnotationPresent(OpenToAll.class)) {
            throw new IdentityFailure.NotSignedIn();
        }
    }

    /** The browser's copy of the session must last as long as ours. */
    @ServerResponseFilter
    void prolong(ContainerRequestContext request, ContainerResponseContext response, UriInfo uri) {
        if (request.getProperty(PROLONGED) instanceof SessionToken token
                && !response.getHeaders().containsKey(HttpHeaders.SET_COOKIE)) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, SessionCookie.holding(token, uri));
        }
    }

    private static void refuseOtherSites(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.GET) && !"1".equals(request.getHeaderString(OWN_PAGE_HEADER))) {
            throw RpcError.of(Status.Code.PERMISSION_DENIED, ErrorReason.ERROR_REASON_FORBIDDEN,
                            "a request that changes something needs the header " + OWN_PAGE_HEADER + ": 1")
                    .with("needs", OWN_PAGE_HEADER + ": 1").toException();
        }
    }
}
