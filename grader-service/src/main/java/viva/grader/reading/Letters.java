package viva.grader.reading;

import java.text.Normalizer;

/** Classes of characters, and the folding that hides spelling tricks without moving an offset. */
final class Letters {
    private static final int ASCII_END = 128;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private Letters() {}

    /** Han characters; kana and hangul are treated as words. */
    static boolean cjk(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN && Character.isLetter(codePoint);
    }

    /** Invisible characters that could hide a word from a search: zero-width, soft hyphen, byte-order mark, controls. */
    static boolean invisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> !Character.isWhitespace(codePoint);
            default -> false;
        };
    }

    static boolean word(int codePoint) {
        return !cjk(codePoint) && Character.isLetterOrDigit(codePoint);
    }

    /** Lower case, half width, no accents; one code point stays one code point of the same length in UTF-16. */
    static int fold(int codePoint) {
        if (codePoint < ASCII_END) {
            return Character.toLowerCase(codePoint);
        }
        if (codePoint >= FULL_WIDTH_FIRST && codePoint <= FULL_WIDTH_LAST) {
            return Character.toLowerCase(codePoint - FULL_WIDTH_SHIFT);
        }
        return codePoint == IDEOGRAPHIC_SPACE ? ' ' : Character.toLowerCase(bare(codePoint));
    }

    private static int bare(int codePoint) {
        if (Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.LATIN) {
            return codePoint;
        }
        int base = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD).codePointAt(0);
        return Character.charCount(base) == Character.charCount(codePoint) ? base : codePoint;
    }

    /** The whole text folded; offsets stay valid. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        text.codePoints().map(Letters::fold).forEach(folded::appendCodePoint);
        if (folded.length() != text.length()) {
            throw new IllegalStateException("folding moved offsets");
        }
        return folded.toString();
    }
}
