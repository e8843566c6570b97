package viva.gateway.stream;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Optional;
import viva.gateway.problem.Problem;
import viva.gateway.problem.Problems;

/**
 * Writes events as {@code text/event-stream}. Once a stream has begun its status is sent, so a failure becomes its last
 * event, {@code problem}. A comment now and then keeps proxies from closing a quiet stream and shows us who has left.
 */
@ApplicationScoped
public class EventStreams {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

    private final Problems problems;

    EventStreams(Problems problems) {
        this.problems = problems;
    }

    public Multi<OutboundSseEvent> of(Multi<Event> events, Sse sse) {
        var written = events.map(event -> event(sse, event, MediaType.APPLICATION_JSON_TYPE))
                .onFailure().recoverWithItem(failure -> event(sse, new Event("problem", problems.of(failure)), PROBLEM))
                .map(Optional::of)
                .onCompletion().continueWith(Optional.<OutboundSseEvent>empty());
        var heartbeats = Multi.createFrom().ticks().startingAfter(HEARTBEAT).every(HEARTBEAT)
                .onOverflow().drop()
                .map(tick -> Optional.of(sse.newEventBuilder().comment("alive").build()));
        // The heartbeats never end, so the end of the events, marked by an empty item, ends both.
        return Multi.createBy().merging().streams(written, heartbeats)
                .select().first(Optional::isPresent)
                .map(Optional::get);
    }

    private static OutboundSseEvent event(Sse sse, Event event, MediaType type) {
        return sse.newEventBuilder().name(event.name()).mediaType(type).data(event.data()).build();
    }
}
