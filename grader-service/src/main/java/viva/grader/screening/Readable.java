package viva.grader.screening;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** A text as a reader sees it: without invisible characters, in one width and case, with look-alike letters told apart no more. */
final class Readable {
    /** Cyrillic and Greek letters that look Latin, and traditional characters of the words of grading. */
    private static final Map<Integer, Integer> SAME = same("аеорсухіѕјԁӏναοκρτυε", "aeopcyxisjdlvaokptue",
            "評標準給滿閱規則統訊師請無視點蓋為專複確應該對題從現開獲價斷這過當際參結詞審階",
            "评标准给满阅规则统讯师请无视点盖为专复确应该对题从现开获价断这过当际参结词审阶");

    private Readable() {}

    static String of(String text) {
        var read = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints().filter(Readable::visible)
                .map(c -> Character.isWhitespace(c) ? ' ' : SAME.getOrDefault(c, c)).forEach(c -> {
                    if (c != ' ' || (!read.isEmpty() && read.charAt(read.length() - 1) != ' ')) {
                        read.appendCodePoint(c);
                    }
                });
        return read.toString();
    }

    private static boolean visible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.PRIVATE_USE, Character.NON_SPACING_MARK -> false;
            case Character.CONTROL -> Character.isWhitespace(codePoint);
            default -> true;
        };
    }

    private static Map<Integer, Integer> same(String... pairs) {
        var same = new java.util.HashMap<Integer, Integer>();
        for (int p = 0; p < pairs.length; p += 2) {
            int[] from = pairs[p].codePoints().toArray();
            int[] to = pairs[p + 1].codePoints().toArray();
            if (from.length != to.length) {
                throw new IllegalStateException("look-alikes of unequal length: " + pairs[p]);
            }
            for (int i = 0; i < from.length; i++) {
                same.put(from[i], to[i]);
            }
        }
        return Map.copyOf(same);
    }
}
