package viva.gateway.room.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import viva.gateway.client.Grader;
import viva.gateway.identity.rest.Visitor;
import viva.gateway.json.Fields;
import viva.grader.v1.FindingKind;
import viva.grader.v1.OverrideFindingRequest;
import viva.rpc.auth.Role;

/** Rulings of recruiters on what the machine found in an answer. */
@Path("/answers/{answer}/overrides")
@Tag(name = "review")
@RunOnVirtualThread
class OverridesEndpoint {
    private final Grader grader;
    private final Visitor visitor;

    OverridesEndpoint(Grader grader, Visitor visitor) {
        this.grader = grader;
        this.visitor = visitor;
    }

    /** @param reason required @param version of the grade that was seen */
    record NewOverride(String point, Kind kind, String reason, Long version) {
        enum Kind { COVERED, PARTIAL, ABSENT, CONTRADICTED }
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Overrule what the machine found on a rubric point",
            description = "For recruiters and admins. Returns the grade as given from now on: the score worked out again, the machine's "
                    + "finding beside the person's. Nothing is overwritten; a newer override counts in an older one's place. "
                    + "409 ERROR_REASON_STALE_GRADE when the grade has changed since the version that was seen.")
    public GradeJson add(String answer, NewOverride body) {
        visitor.require(Role.RECRUITER, Role.ADMIN);
        var wanted = Fields.required("body", body);
        return GradeJson.of(grader.override(visitor.caller(), OverrideFindingRequest.newBuilder()
                .setAnswer(answer)
                .setPoint(Fields.required("point", wanted.point()))
                .setKind(switch (Fields.required("kind", wanted.kind())) {
                    case COVERED -> FindingKind.FINDING_KIND_COVERED;
                    case PARTIAL -> FindingKind.FINDING_KIND_PARTIAL;
                    case ABSENT -> FindingKind.FINDING_KIND_ABSENT;
                    case CONTRADICTED -> FindingKind.FINDING_KIND_CONTRADICTED;
                })
                .setReason(Fields.required("reason", wanted.reason()))
                .setVersion(Fields.required("version", wanted.version()))
                .build()));
    }
}
