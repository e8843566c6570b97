package viva.question.interview.grpc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import viva.interview.v1.CreateInterviewRequest;
import viva.interview.v1.RecordEventsRequest;
import viva.interview.v1.SubmitAnswerRequest;
import viva.interview.v1.TimelineEvent;
import viva.question.interview.InterviewFailure;
import viva.question.interview.InterviewStore.Cursor;
import viva.question.interview.Language;
import viva.question.interview.SitInterview.Seen;
import viva.question.interview.SubmitAnswer.Submission;
import viva.rpc.InvalidField;

/** Requests read; what is malformed whatever our state is refused here. */
final class Requests {
    private static final int TEXT_BYTES = 64 << 10;
    private static final int DETAIL_BYTES = 16 << 10;
    private static final int EVENTS = 200;
    private static final int PAGE = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Requests() {}

    /** An id that is no UUID names no interview. */
    static UUID interview(String id) {
        return uuid(id).orElseThrow(() -> new InterviewFailure.UnknownInterview(id));
    }

    static UUID turn(String interview, String id) {
        return uuid(id).orElseThrow(() -> new InterviewFailure.UnknownTurn(interview, id));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    static String text(String field, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > TEXT_BYTES) {
            throw new InvalidField(field, "must be at most %d bytes, was %d".formatted(TEXT_BYTES, bytes));
        }
        // PostgreSQL keeps every character but this one.
        if (text.indexOf('\0') >= 0) {
            throw new InvalidField(field, "must not contain the character U+0000");
        }
        return text;
    }

    static long seq(long seq) {
        if (seq < 1) {
            throw new InvalidField("draft.seq", "must be at least 1, was " + seq);
        }
        return seq;
    }

    static String clientKey(String key) {
        if (key.length() < 8 || key.length() > 64) {
            throw new InvalidField("client_key", "must have 8 to 64 characters, has " + key.length());
        }
        return text("client_key", key);
    }

    static Language language(CreateInterviewRequest request) {
        return switch (request.getLanguage()) {
            case LANGUAGE_ZH -> Language.ZH;
            case LANGUAGE_EN -> Language.EN;
            case LANGUAGE_UNSPECIFIED, UNRECOGNIZED -> throw new InvalidField("language", "must be LANGUAGE_ZH or LANGUAGE_EN");
        };
    }

    static OptionalLong seed(CreateInterviewRequest request) {
        return request.getSeed() == 0 ? OptionalLong.empty() : OptionalLong.of(request.getSeed());
    }

    static Submission submission(SubmitAnswerRequest request) {
        return new Submission(interview(request.getInterview()), turn(request.getInterview(), request.getTurn()),
                text("text", request.getText()), text("code_language", request.getCodeLanguage()),
                clientKey(request.getClientKey()));
    }

    static List<Seen> seen(RecordEventsRequest request) {
        if (request.getEventsCount() > EVENTS) {
            throw new InvalidField("events", "must be at most %d, were %d".formatted(EVENTS, request.getEventsCount()));
        }
        return IntStream.range(0, request.getEventsCount())
                .mapToObj(i -> seen("events[" + i + "]", request.getInterview(), request.getEvents(i))).toList();
    }

    private static Seen seen(String field, String interview, TimelineEvent event) {
        var kind = EventKinds.told(event.getKind())
                .orElseThrow(() -> new InvalidField(field + ".kind", "must be one that a browser sees: PASTED, BLURRED, FOCUSED, RAN or NAVIGATED"));
        var turn = event.getTurn().isEmpty() ? Optional.<UUID>empty() : Optional.of(turn(interview, event.getTurn()));
        return new Seen(kind, turn, detail(field + ".detail_json", event.getDetailJson()));
    }

    private static String detail(String field, String json) {
        if (json.isEmpty()) {
            return "{}";
        }
        if (json.getBytes(StandardCharsets.UTF_8).length > DETAIL_BYTES) {
            throw new InvalidField(field, "must be at most %d bytes".formatted(DETAIL_BYTES));
        }
        try {
            var tree = JSON.readTree(json);
            // jsonb knows no U+0000 either, not even escaped.
            if (tree.isObject() && !tree.toString().contains("\\u0000")) {
                return tree.toString();
            }
        } catch (JsonProcessingException notJson) {
            throw new InvalidField(field, "must be a JSON object: " + notJson.getOriginalMessage());
        }
        throw new InvalidField(field, "must be a JSON object without U+0000");
    }

    static int pageSize(int size) {
        if (size < 0 || size > PAGE) {
            throw new InvalidField("page_size", "must be 1 to %d, or 0 for 50, was %d".formatted(PAGE, size));
        }
        return size == 0 ? 50 : size;
    }

    static String pageToken(Cursor cursor) {
        var plain = cursor.createdAt() + " " + cursor.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    static Optional<Cursor> cursor(String pageToken) {
        if (pageToken.isEmpty()) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(pageToken), StandardCharsets.US_ASCII).split(" ", 2);
            return Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (RuntimeException notOurs) {
            throw new InvalidField("page_token", "must be the next_page_token of the page before");
        }
    }
}
