package viva.grader.followup;

import viva.grader.grading.Span;

/** A candidate's words, short enough to say back to them, as Markdown that shows them without any markup of theirs. */
final class Quote {
    /** Columns: a Chinese character takes two. */
    private static final int WIDEST = 100;
    private static final String MARKUP = "\\`*_[]<>$~|&:#!";
    private static final String ENDS = "，。；、：,.;: \t";

    private Quote() {}

    static String of(Span span) {
        return escaped(shortened(whole(span.quote().replaceAll("\\*\\*|__|`|(?m)^\\s*(?:[-*>]|#+|\\d+\\.)\\s", "").strip().replaceAll("\\s+", " "))));
    }

    /** Without half a formula: a span may begin or end inside one. */
    private static String whole(String text) {
        if (text.chars().filter(c -> c == '$').count() % 2 == 0) {
            return text;
        }
        int first = text.indexOf('$');
        boolean beganInside = text.substring(0, first).indexOf('\\') >= 0 || text.substring(0, first).indexOf(' ') < 0;
        var left = beganInside ? text.substring(first + 1) : text.substring(0, text.lastIndexOf('$'));
        return left.isBlank() ? text : left.strip();
    }

    private static String shortened(String text) {
        int end = 0;
        int width = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            width += wide(character) ? 2 : 1;
            if (width > WIDEST) {
                return trimmed(text.substring(0, wordEnd(text, end))) + "…";
            }
            end += Character.charCount(character);
        }
        return trimmed(text);
    }

    /** Not in the middle of a word of letters, where one began not long before. */
    private static int wordEnd(String text, int end) {
        int space = text.lastIndexOf(' ', end);
        return space > end * 2 / 3 ? space : end;
    }

    private static boolean wide(int character) {
        return Character.isIdeographic(character) || (character >= 0x3000 && character <= 0x303f)
                || (character >= 0xff00 && character <= 0xff60);
    }

    private static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }
}
