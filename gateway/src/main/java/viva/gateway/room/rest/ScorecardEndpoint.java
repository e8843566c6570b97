package viva.gateway.room.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import viva.gateway.client.Grader;
import viva.gateway.client.Interviews;
import viva.gateway.client.QuestionBank;
import viva.gateway.identity.rest.Visitor;

/** How it went. */
@Path("/interviews/{interview}/scorecard")
@Tag(name = "interviews")
@RunOnVirtualThread
class ScorecardEndpoint {
    private final Interviews interviews;
    private final Grader grader;
    private final QuestionBank bank;
    private final Visitor visitor;

    ScorecardEndpoint(Interviews interviews, Grader grader, QuestionBank bank, Visitor visitor) {
        this.interviews = interviews;
        this.grader = grader;
        this.bank = bank;
        this.visitor = visitor;
    }

    @GET
    public ScorecardJson scorecard(String interview) {
        var caller = visitor.caller();
        var found = interviews.find(caller, interview);
        if (!RoomRules.gradesShown(found)) {
            throw RoomRules.wrongState(found, "FINISHED", "there is no scorecard before the interview has ended");
        }
        return Scorecards.of(found, interviews.rubrics(caller, interview), grader.grades(caller, interview),
                bank.handbook(caller));
    }
}
