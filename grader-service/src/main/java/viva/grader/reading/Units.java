package viva.grader.reading;

import java.util.ArrayList;
import java.util.List;

/** Splits text into {@link Unit}s. Punctuation and space are dropped; invisible characters inside a word are ignored. */
final class Units {
    private Units() {}

    static List<Unit> of(String text) {
        return of(text, 0, text.length());
    }

    static List<Unit> of(String text, int from, int to) {
        var units = new ArrayList<Unit>();
        int at = from;
        while (at < to) {
            int codePoint = Letters.fold(text.codePointAt(at));
            int next = at + Character.charCount(text.codePointAt(at));
            if (Letters.cjk(codePoint)) {
                units.add(new Unit(Character.toString(codePoint), at, next));
                at = next;
            } else if (Letters.word(codePoint)) {
                at = word(text, at, to, units);
            } else {
                at = next;
            }
        }
        return units;
    }

    private static int word(String text, int start, int to, List<Unit> units) {
        var word = new StringBuilder();
        int at = start;
        int end = start;
        while (at < to) {
            int codePoint = Letters.fold(text.codePointAt(at));
            if (Letters.word(codePoint)) {
                word.appendCodePoint(codePoint);
                end = at + Character.charCount(text.codePointAt(at));
            } else if (!Letters.invisible(codePoint)) {
                break;
            }
            at += Character.charCount(text.codePointAt(at));
        }
        units.add(new Unit(word.toString(), start, end));
        return Math.max(end, at);
    }
}
