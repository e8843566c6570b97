package viva.grader.screening;

import java.util.ArrayList;
import java.util.List;

/** Where the sentences of a text are: they end at line ends, at 。！？；!?; and at a point that a space follows. */
final class Sentences {
    private static final String ENDS = "。！？!?；;\n\r\u2028\u2029";

    private Sentences() {}

    /** In order; stretches without a letter or digit are left out. */
    static List<Plain.Range> of(String text) {
        var sentences = new ArrayList<Plain.Range>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            if (ends(text, at)) {
                add(text, start, at + 1, sentences);
                start = at + 1;
            }
        }
        add(text, start, text.length(), sentences);
        return sentences;
    }

    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        return ENDS.indexOf(c) >= 0 || (c == '.' && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))));
    }

    private static void add(String text, int from, int to, List<Plain.Range> sentences) {
        int end = to;
        while (end > from && "\r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (text.substring(from, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(new Plain.Range(from, end));
        }
    }
}
