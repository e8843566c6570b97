package viva.question.interview.grpc;

import java.util.Arrays;
import java.util.Optional;
import viva.interview.v1.EventKind;
import viva.question.interview.TimelineEvent.Kind;

/** Kinds of timeline events, to and fro. */
final class EventKinds {
    private EventKinds() {}

    static EventKind message(Kind kind) {
        return switch (kind) {
            case STARTED -> EventKind.EVENT_KIND_STARTED;
            case DRAFTED -> EventKind.EVENT_KIND_DRAFTED;
            case PASTED -> EventKind.EVENT_KIND_PASTED;
            case BLURRED -> EventKind.EVENT_KIND_BLURRED;
            case FOCUSED -> EventKind.EVENT_KIND_FOCUSED;
            case RAN -> EventKind.EVENT_KIND_RAN;
            case SUBMITTED -> EventKind.EVENT_KIND_SUBMITTED;
            case FOLLOWED_UP -> EventKind.EVENT_KIND_FOLLOWED_UP;
            case NAVIGATED -> EventKind.EVENT_KIND_NAVIGATED;
            case ENDED -> EventKind.EVENT_KIND_ENDED;
        };
    }

    /** Empty for kinds that only the service itself sees. */
    static Optional<Kind> told(EventKind message) {
        return Arrays.stream(Kind.values()).filter(Kind::isTold).filter(kind -> message(kind) == message).findFirst();
    }
}
