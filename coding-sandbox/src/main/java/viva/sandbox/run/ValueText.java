package viva.sandbox.run;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads values written as JSON: integers of 64 bits, floats, lists of those. Also {@code nan}, {@code inf} and
 * {@code -inf}, as Python writes them, and {@code NaN}, {@code Infinity}. Anything else is no value.
 */
public final class ValueText {
    private static final Pattern NUMBER = Pattern.compile(
            "-?(?:(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?|inf|Infinity)|nan|NaN");
    /** Deeper lists are no value; it also bounds the recursion. */
    private static final int DEEPEST = 5;

    private final String text;
    private final Matcher number;
    private int at;

    private ValueText(String text) {
        this.text = text;
        this.number = NUMBER.matcher(text);
    }

    /** Returns the value, or empty if the whole text is not exactly one. */
    public static Optional<Value> parse(String text) {
        var reader = new ValueText(text);
        try {
            var value = reader.value(0);
            reader.blanks();
            return reader.at == text.length() ? Optional.of(value) : Optional.empty();
        } catch (NoValue e) {
            return Optional.empty();
        }
    }

    private Value value(int depth) {
        blanks();
        if (at < text.length() && text.charAt(at) == '[' && depth < DEEPEST) {
            return items(depth);
        }
        if (!number.region(at, text.length()).useTransparentBounds(true).lookingAt()) {
            throw new NoValue();
        }
        var word = number.group();
        at = number.end();
        return switch (word) {
            case "nan", "NaN" -> new Value.Real(Double.NaN);
            case "inf", "Infinity" -> new Value.Real(Double.POSITIVE_INFINITY);
            case "-inf", "-Infinity" -> new Value.Real(Double.NEGATIVE_INFINITY);
            default -> number(word);
        };
    }

    private static Value number(String word) {
        if (word.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) {
            return new Value.Real(Double.parseDouble(word));
        }
        try {
            return new Value.Whole(Long.parseLong(word));
        } catch (NumberFormatException beyond64Bits) {
            throw new NoValue();
        }
    }

    private Value items(int depth) {
        var items = new ArrayList<Value>();
        at++;
        blanks();
        if (at < text.length() && text.charAt(at) == ']') {
            at++;
            return new Value.Items(items);
        }
        while (true) {
            items.add(value(depth + 1));
            blanks();
            var next = at < text.length() ? text.charAt(at++) : ' ';
            if (next == ']') {
                return new Value.Items(items);
            }
            if (next != ',') {
                throw new NoValue();
            }
        }
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** Leaves the recursion; never leaves this class. */
    private static final class NoValue extends RuntimeException {
        NoValue() {
            super(null, null, false, false);
        }
    }
}
