package viva.gateway.room.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import viva.gateway.client.Interviews;
import viva.gateway.identity.rest.Visitor;
import viva.gateway.stream.EventStreams;

/** The clock, the turns and the grades, as they change. */
@Path("/interviews/{interview}/stream")
@Tag(name = "interviews")
class WatchEndpoint {
    private final Interviews interviews;
    private final InterviewWatch watch;
    private final EventStreams streams;
    private final Visitor visitor;

    WatchEndpoint(Interviews interviews, InterviewWatch watch, EventStreams streams, Visitor visitor) {
        this.interviews = interviews;
        this.watch = watch;
        this.streams = streams;
        this.visitor = visitor;
    }

    @GET
    @Blocking
    @RunOnVirtualThread
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> watch(String interview, @Context Sse sse) {
        // Read first, so that an unknown interview is a 404 and not a stream.
        var now = interviews.find(visitor.caller(), interview);
        return streams.of(watch.of(visitor.caller(), now), sse);
    }
}
