package viva.grader.grading;

import java.util.Objects;

/**
 * A half-open range of an answer's text with its words.
 *
 * @param start first UTF-16 unit
 * @param end   one past the last unit; above {@code start}
 */
public record Span(int start, int end, String quote) {
    public Span {
        Objects.requireNonNull(quote, "quote is null");
        if (start < 0 || end <= start || quote.length() != end - start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end + " of '" + quote + "'");
        }
    }

    /** The span of a text; the quote is verbatim by construction. */
    public static Span of(String text, int start, int end) {
        return new Span(start, end, text.substring(start, end));
    }
}
