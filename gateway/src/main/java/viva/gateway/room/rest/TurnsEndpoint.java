package viva.gateway.room.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import viva.gateway.client.Interviews;
import viva.gateway.identity.rest.Visitor;
import viva.gateway.json.Fields;
import viva.gateway.json.Units;
import viva.interview.v1.Draft;
import viva.interview.v1.SubmitAnswerRequest;

/** What a candidate writes. */
@Path("/interviews/{interview}/turns/{turn}")
@Tag(name = "interviews")
@RunOnVirtualThread
class TurnsEndpoint {
    private final Interviews interviews;
    private final Visitor visitor;

    TurnsEndpoint(Interviews interviews, Visitor visitor) {
        this.interviews = interviews;
        this.visitor = visitor;
    }

    /** @param seq from 1, growing by one with each draft of the turn */
    record NewDraft(Long seq, String text, String codeLanguage) {}

    /** Once this is returned, the draft is never lost. */
    record Acknowledged(long seq, Instant savedAt) {}

    /** @param clientKey makes a repeated request return the same outcome */
    record NewAnswer(String text, String codeLanguage, String clientKey) {}

    /** @param nextTurn id of the turn to show next; null when all are answered */
    record Submitted(InterviewJson interview, @JsonInclude(JsonInclude.Include.ALWAYS) String nextTurn) {}

    @PUT
    @Path("/draft")
    public Acknowledged saveDraft(String interview, String turn, NewDraft body) {
        var typed = Fields.required("body", body);
        var draft = Draft.newBuilder()
                .setSeq(Fields.required("seq", typed.seq()))
                .setText(Fields.required("text", typed.text()))
                .setCodeLanguage(Fields.orEmpty(typed.codeLanguage()))
                .build();
        var stored = interviews.saveDraft(visitor.caller(), interview, turn, draft);
        return new Acknowledged(stored.getSeq(), Units.instant(stored.getSavedAt()));
    }

    @POST
    @Path("/answer")
    public Submitted submit(String interview, String turn, NewAnswer body) {
        var answer = Fields.required("body", body);
        var response = interviews.submit(visitor.caller(), SubmitAnswerRequest.newBuilder()
                .setInterview(interview)
                .setTurn(turn)
                .setText(Fields.required("text", answer.text()))
                .setCodeLanguage(Fields.orEmpty(answer.codeLanguage()))
                .setClientKey(Fields.required("clientKey", answer.clientKey()))
                .build());
        return new Submitted(InterviewJson.of(response.getInterview()), Units.orNull(response.getNextTurn()));
    }
}
