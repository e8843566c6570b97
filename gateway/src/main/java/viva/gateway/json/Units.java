package viva.gateway.json;

import com.google.protobuf.Duration;
import com.google.protobuf.ProtocolMessageEnum;
import com.google.protobuf.Timestamp;
import java.time.Instant;

/** Protobuf's times and names as JSON has them. Null stands for a field left out. */
public final class Units {
    private Units() {}

    public static double minutes(Duration duration) {
        return duration.getSeconds() / 60.0;
    }

    /** Milliseconds, with the microseconds behind the point. */
    public static double millis(Duration duration) {
        return duration.getSeconds() * 1_000.0 + duration.getNanos() / 1_000 / 1_000.0;
    }

    public static Instant instant(Timestamp timestamp) {
        return timestamp.equals(Timestamp.getDefaultInstance())
                ? null : Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }

    public static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The name of an enum's value without what all its values begin with, e.g. {@code GRADED}. */
    public static String name(ProtocolMessageEnum value, String prefix) {
        return ((Enum<?>) value).name().substring(prefix.length());
    }
}
