package viva.question.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a decision about an interview leads to; a store keeps all of it or none.
 *
 * @param after    the interview as it is now
 * @param events   to append to the timeline
 * @param handOver ids of answers to hand to grading
 */
public record Change(Interview after, List<TimelineEvent> events, List<UUID> handOver) {
    public Change {
        events = List.copyOf(events);
        handOver = List.copyOf(handOver);
    }

    /** Nothing changes. */
    static Change none(Interview interview) {
        return new Change(interview, List.of(), List.of());
    }

    Change with(TimelineEvent event) {
        var more = new ArrayList<>(events);
        more.add(event);
        return new Change(after, more, handOver);
    }
}
