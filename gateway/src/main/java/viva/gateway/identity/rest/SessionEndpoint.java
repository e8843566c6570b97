package viva.gateway.identity.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import viva.gateway.identity.SignIn;
import viva.gateway.identity.Visits;
import viva.gateway.json.Fields;

/** Signing in and out. */
@Path("/session")
@Tag(name = "session")
@RunOnVirtualThread
class SessionEndpoint {
    private static final int LONGEST_NAME = 60;

    private final SignIn signIn;
    private final Visits visits;
    private final Visitor visitor;
    @Context
    UriInfo uri;
    @Context
    HttpServerRequest request;

    SessionEndpoint(SignIn signIn, Visits visits, Visitor visitor) {
        this.signIn = signIn;
        this.visits = visits;
        this.visitor = visitor;
    }

    record SessionJson(@JsonInclude(JsonInclude.Include.ALWAYS) AccountJson user, boolean guestsAllowed) {}

    record UserJson(AccountJson user) {}

    record Credentials(String username, String password) {}

    record GuestRequest(String displayName) {}

    record PasswordChange(String current, String next) {}

    @GET
    @OpenToAll
    public SessionJson session() {
        return new SessionJson(visitor.known().map(AccountJson::of).orElse(null), signIn.guestsAllowed());
    }

    @POST
    @OpenToAll
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UserJson.class)))
    public Response enter(Credentials body) {
        var credentials = Fields.required("body", body);
        return entered(signIn.withPassword(CredentialRules.typedUsername("username", credentials.username()),
                CredentialRules.typedPassword("password", credentials.password()), address()));
    }

    @POST
    @Path("/guest")
    @OpenToAll
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = UserJson.class)))
    public Response enterAsGuest(GuestRequest body) {
        var name = body == null || body.displayName() == null || body.displayName().isBlank()
                ? "Guest" : Fields.line("displayName", body.displayName(), LONGEST_NAME);
        return entered(signIn.asGuest(name, address()));
    }

    @DELETE
    @OpenToAll
    public Response leave() {
        if (visitor.known().isPresent()) {
            visits.close(visitor.token());
        }
        return Response.noContent().cookie(SessionCookie.gone(uri)).build();
    }

    @POST
    @Path("/password")
    public void changePassword(PasswordChange body) {
        var change = Fields.required("body", body);
        signIn.changePassword(visitor.account(), visitor.token(),
                CredentialRules.typedPassword("current", change.current()),
                CredentialRules.newPassword("next", change.next()));
    }

    private Response entered(SignIn.Entry entry) {
        return Response.ok(new UserJson(AccountJson.of(entry.account())))
                .cookie(SessionCookie.holding(entry.token(), uri)).build();
    }

    private String address() {
        return request.remoteAddress().hostAddress();
    }
}
