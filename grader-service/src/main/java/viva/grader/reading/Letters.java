package viva.grader.reading;

import java.text.Normalizer;

/** Classes of characters, and the folding that hides spelling tricks without moving an offset. */
final class Letters {
    private static final int ASCII_END = 128;
    private static final int HAN_FIRST = 0x4E00;
    private static final int HAN_LAST = 0x9FFF;

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

    /** Lower case, compatibility forms (full width, superscripts) and accents gone; one code point stays one of the same length in UTF-16. */
    static int fold(int codePoint) {
        if (codePoint < ASCII_END) {
            return Character.toLowerCase(codePoint);
        }
        if (codePoint >= HAN_FIRST && codePoint <= HAN_LAST) {
            return codePoint;
        }
        return Character.toLowerCase(bare(same(codePoint, Normalizer.Form.NFKC)));
    }

    private static int same(int codePoint, Normalizer.Form form) {
        var normal = Normalizer.normalize(Character.toString(codePoint), form);
        return normal.codePointCount(0, normal.length()) == 1 && normal.length() == Character.charCount(codePoint) ? normal.codePointAt(0) : codePoint;
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
