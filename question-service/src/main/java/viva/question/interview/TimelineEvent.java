package viva.question.interview;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened in the room, for replay. Append-only.
 *
 * @param detail a JSON object
 */
public record TimelineEvent(Kind kind, Optional<UUID> turn, Instant at, String detail) {
    /** The service sees some of them itself; the browser tells the others. */
    public enum Kind {
        STARTED, DRAFTED, PASTED, BLURRED, FOCUSED, RAN, SUBMITTED, FOLLOWED_UP, NAVIGATED, ENDED;

        /** Whether a browser may tell it. */
        public boolean isTold() {
            return switch (this) {
                case PASTED, BLURRED, FOCUSED, RAN, NAVIGATED -> true;
                case STARTED, DRAFTED, SUBMITTED, FOLLOWED_UP, ENDED -> false;
            };
        }
    }

    static TimelineEvent of(Kind kind, Instant at) {
        return new TimelineEvent(kind, Optional.empty(), at, "{}");
    }

    static TimelineEvent of(Kind kind, UUID turn, Instant at, String detail) {
        return new TimelineEvent(kind, Optional.of(turn), at, detail);
    }

    /** A draft was taken. */
    public static TimelineEvent drafted(UUID turn, Draft draft) {
        return of(Kind.DRAFTED, turn, draft.savedAt(),
                "{\"seq\":%d,\"characters\":%d}".formatted(draft.seq(), draft.text().length()));
    }
}
