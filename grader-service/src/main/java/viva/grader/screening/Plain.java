package viva.grader.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text less what a writer may vary without saying anything else: compatibility forms (NFKC), case, accents' encoding,
 * spaces, punctuation, invisible characters. Every kept character knows where it came from.
 */
public final class Plain {
    private static final int HAN_WEIGHT = 2;

    private final String text;
    private final int[] starts;
    private final int[] ends;

    /** Half open, in UTF-16 units of the original. */
    public record Range(int start, int end) {
        public Range {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("not a range: " + start + ".." + end);
            }
        }

        public boolean overlaps(Range other) {
            return start < other.end && other.start < end;
        }
    }

    private Plain(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public static Plain of(String original) {
        var kept = new StringBuilder(original.length());
        int[] starts = new int[original.length() + 1];
        int[] ends = new int[original.length() + 1];
        int at = 0;
        while (at < original.length()) {
            int next = clusterEnd(original, at);
            var folded = Normalizer.normalize(original.substring(at, next), Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT);
            for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
                int codePoint = folded.codePointAt(i);
                if (says(codePoint)) {
                    int from = kept.length();
                    kept.appendCodePoint(codePoint);
                    // One character can unfold into many: "㎡" into "m2".
                    if (kept.length() > starts.length) {
                        starts = Arrays.copyOf(starts, kept.length() * 2);
                        ends = Arrays.copyOf(ends, kept.length() * 2);
                    }
                    Arrays.fill(starts, from, kept.length(), at);
                    Arrays.fill(ends, from, kept.length(), next);
                }
            }
            at = next;
        }
        return new Plain(kept.toString(), starts, ends);
    }

    /** A character with the marks that combine with it, which normalisation may join. */
    private static int clusterEnd(String text, int at) {
        int end = at + Character.charCount(text.codePointAt(at));
        while (end < text.length() && Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean says(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.MATH_SYMBOL;
    }

    public String text() {
        return text;
    }

    /** How much it says: a Han character counts two, any other one. */
    public int weight() {
        return text.codePoints().map(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN ? HAN_WEIGHT : 1).sum();
    }

    /** Where the original holds what {@code from} to {@code to} of this text came from. */
    public Range original(int from, int to) {
        return new Range(starts[from], ends[to - 1]);
    }

    /** Every place of the original that says the same, in order, not overlapping. */
    public List<Range> places(Plain other) {
        var places = new ArrayList<Range>();
        if (other.text.isEmpty()) {
            return places;
        }
        for (int at = text.indexOf(other.text); at >= 0; at = text.indexOf(other.text, at + other.text.length())) {
            places.add(original(at, at + other.text.length()));
        }
        return places;
    }

    public boolean contains(Plain other) {
        return !other.text.isEmpty() && text.contains(other.text);
    }
}
