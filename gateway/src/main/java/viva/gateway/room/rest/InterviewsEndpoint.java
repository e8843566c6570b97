package viva.gateway.room.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import viva.gateway.client.Interviews;
import viva.gateway.identity.rest.Visitor;
import viva.gateway.json.Fields;
import viva.interview.v1.CreateInterviewRequest;
import viva.interview.v1.EventKind;
import viva.interview.v1.TimelineEvent;
import viva.rpc.InvalidField;

/** Interviews from invitation to end. */
@Path("/interviews")
@Tag(name = "interviews")
@RunOnVirtualThread
class InterviewsEndpoint {
    private final Interviews interviews;
    private final Visitor visitor;

    InterviewsEndpoint(Interviews interviews, Visitor visitor) {
        this.interviews = interviews;
        this.visitor = visitor;
    }

    /** @param seed null lets the server draw one; @param clientKey makes a repeated request return the same interview */
    record NewInterview(String template, String language, Long seed, String clientKey) {}

    /** Interviews without turns. */
    record InterviewsJson(List<InterviewJson> interviews) {}

    record Events(List<Event> events) {}

    /** Something only the browser can see. */
    record Event(Kind kind, String turn, JsonNode detail) {
        enum Kind { PASTED, BLURRED, FOCUSED, NAVIGATED }

        TimelineEvent message() {
            if (detail != null && !detail.isObject()) {
                throw new InvalidField("events.detail", "must be an object");
            }
            return TimelineEvent.newBuilder()
                    .setKind(switch (Fields.required("events.kind", kind)) {
                        case PASTED -> EventKind.EVENT_KIND_PASTED;
                        case BLURRED -> EventKind.EVENT_KIND_BLURRED;
                        case FOCUSED -> EventKind.EVENT_KIND_FOCUSED;
                        case NAVIGATED -> EventKind.EVENT_KIND_NAVIGATED;
                    })
                    .setTurn(Fields.orEmpty(turn))
                    .setDetailJson(detail == null ? "{}" : detail.toString())
                    .build();
        }
    }

    @POST
    @ResponseStatus(201)
    public InterviewJson create(NewInterview body) {
        var wanted = Fields.required("body", body);
        return InterviewJson.of(interviews.create(visitor.caller(), CreateInterviewRequest.newBuilder()
                .setTemplate(Fields.required("template", wanted.template()))
                .setLanguage(Names.language("language", wanted.language()))
                .setSeed(wanted.seed() == null ? 0 : wanted.seed())
                .setClientKey(Fields.required("clientKey", wanted.clientKey()))
                .build()));
    }

    @GET
    public InterviewsJson list(@QueryParam("everyone") boolean everyone) {
        return new InterviewsJson(interviews.list(visitor.caller(), everyone).stream().map(InterviewJson::of).toList());
    }

    @GET
    @Path("/{interview}")
    public InterviewJson find(String interview) {
        return InterviewJson.of(interviews.find(visitor.caller(), interview));
    }

    @POST
    @Path("/{interview}/start")
    public InterviewJson start(String interview) {
        return InterviewJson.of(interviews.start(visitor.caller(), interview));
    }

    @POST
    @Path("/{interview}/finish")
    public InterviewJson finish(String interview) {
        return InterviewJson.of(interviews.finish(visitor.caller(), interview));
    }

    @POST
    @Path("/{interview}/events")
    public void record(String interview, Events body) {
        var seen = Fields.required("events", Fields.required("body", body).events());
        interviews.record(visitor.caller(), interview, seen.stream().map(Event::message).toList());
    }
}
