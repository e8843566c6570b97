package viva.gateway.room.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import viva.gateway.client.Grader;
import viva.gateway.identity.rest.Visitor;
import viva.gateway.json.Fields;
import viva.rpc.auth.Role;

/** How people and the machine agree. */
@Path("/agreement")
@Tag(name = "review")
@RunOnVirtualThread
class AgreementEndpoint {
    private final Grader grader;
    private final Visitor visitor;

    AgreementEndpoint(Grader grader, Visitor visitor) {
        this.grader = grader;
        this.visitor = visitor;
    }

    @GET
    @Operation(summary = "How often people overruled the machine, by rubric point",
            description = "For recruiters and admins. The points most often overruled come first, each with the directions (from what "
                    + "to what) and the cases, newest first, at most 100. `question` limits it to one question.")
    public AgreementJson agreement(@QueryParam("question") String question) {
        visitor.require(Role.RECRUITER, Role.ADMIN);
        return AgreementJson.of(grader.agreement(visitor.caller(), Fields.orEmpty(question)));
    }
}
