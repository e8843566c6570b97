package viva.gateway.room.rest;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import viva.gateway.client.Grader;
import viva.gateway.client.Interviews;
import viva.gateway.stream.Event;
import viva.gateway.stream.Source;
import viva.grader.v1.Grade;
import viva.interview.v1.Interview;
import viva.interview.v1.Turn;
import viva.question.v1.Mode;
import viva.rpc.auth.Caller;

/**
 * An interview and its grades as one stream. It outlives a service that goes away for a while, and ends when there is
 * nothing more to come: the interview has ended and every answer's grade is settled.
 */
@ApplicationScoped
class InterviewWatch {
    private static final Duration FIRST_RETRY = Duration.ofMillis(500);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(5);

    private final Interviews interviews;
    private final Grader grader;
    private final Source source;

    InterviewWatch(Interviews interviews, Grader grader, Source source) {
        this.interviews = interviews;
        this.grader = grader;
        this.source = source;
    }

    /** What was seen: an interview, or a grade. */
    private sealed interface Seen {
        record Room(Interview interview) implements Seen {}

        record Mark(Grade grade) implements Seen {}
    }

    Multi<Event> of(Caller caller, Interview interview) {
        var rooms = lasting(source.<Seen>of(out -> watchRoom(caller, interview.getId(), out)));
        var marks = lasting(source.<Seen>of(out -> watchMarks(caller, interview.getId(), out)));
        // In an exam the grades are not even asked for before the last word on the interview.
        var both = interview.getTemplate().getMode() == Mode.MODE_PRACTICE
                ? Multi.createBy().merging().streams(rooms, marks)
                : Multi.createBy().concatenating().streams(rooms, marks);
        return Multi.createFrom().deferred(() -> {
            var progress = new Progress();
            return both.onItem().transformToMultiAndConcatenate(seen -> Multi.createFrom().iterable(progress.after(seen)))
                    .select().first(event -> event != Progress.COMPLETE)
                    .onCompletion().continueWith(Event.bare("end"));
        });
    }

    private void watchRoom(Caller caller, String interview, Consumer<Seen> out) {
        var ended = false;
        var watch = interviews.watch(caller, interview);
        while (watch.hasNext()) {
            var now = watch.next().getInterview();
            ended = RoomRules.ended(now);
            out.accept(new Seen.Room(now));
        }
        if (!ended) {
            throw brokenOff();
        }
    }

    private void watchMarks(Caller caller, String interview, Consumer<Seen> out) {
        grader.watch(caller, interview).forEachRemaining(seen -> out.accept(new Seen.Mark(seen.getGrade())));
        throw brokenOff();
    }

    /** A service that shuts down may end its streams as if all was said. */
    private static StatusRuntimeException brokenOff() {
        return Status.UNAVAILABLE.withDescription("the stream ended before its end").asRuntimeException();
    }

    /** Begins anew while the service is in trouble; what was seen before comes again, which does no harm. */
    private static Multi<Seen> lasting(Multi<Seen> seen) {
        return seen.onFailure(InterviewWatch::passes).retry().withBackOff(FIRST_RETRY, LONGEST_RETRY).indefinitely();
    }

    /** A service caught in the middle of its shutdown fails in more ways than by silence; a refusal stays one. */
    private static boolean passes(Throwable failure) {
        return failure instanceof StatusRuntimeException status && switch (status.getStatus().getCode()) {
            case UNAVAILABLE, DEADLINE_EXCEEDED, CANCELLED, INTERNAL, UNKNOWN -> true;
            default -> false;
        };
    }

    /** How far one watcher has come. Used by one thread at a time. */
    private static final class Progress {
        static final Event COMPLETE = Event.bare("complete");

        private final Set<String> settled = new HashSet<>();
        private Interview last = Interview.getDefaultInstance();

        List<Event> after(Seen seen) {
            var event = switch (seen) {
                case Seen.Room(var interview) -> {
                    last = interview;
                    yield new Event("interview", InterviewJson.of(interview));
                }
                case Seen.Mark(var grade) -> {
                    if (GradeJson.settled(grade)) {
                        settled.add(grade.getAnswer());
                    }
                    yield new Event("grade", GradeJson.of(grade));
                }
            };
            return complete() ? List.of(event, COMPLETE) : List.of(event);
        }

        private boolean complete() {
            return RoomRules.ended(last) && settled.containsAll(last.getTurnsList().stream()
                    .filter(Turn::hasAnswer).map(turn -> turn.getAnswer().getId()).collect(Collectors.toSet()));
        }
    }
}
