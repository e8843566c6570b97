package viva.gateway.json;

import viva.rpc.InvalidField;

/** Checks of a request's fields that need nothing but the request. */
public final class Fields {
    private Fields() {}

    public static <T> T required(String field, T value) {
        if (value == null) {
            throw new InvalidField(field, "must be given");
        }
        return value;
    }

    /** A text of at least one visible character and at most {@code longest} characters, without blanks around it. */
    public static String line(String field, String value, int longest) {
        var stripped = required(field, value).strip();
        if (stripped.isEmpty() || stripped.length() > longest || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidField(field, "must be one line of 1 to " + longest + " characters");
        }
        return stripped;
    }

    public static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
