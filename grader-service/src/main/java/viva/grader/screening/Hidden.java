package viva.grader.screening;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Sentences hidden in base64. Nobody answers in base64, so whatever can be read there speaks to a machine. */
final class Hidden {
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/_-]{20,}={0,2}");
    private static final double READABLE_SHARE = 0.9;

    private Hidden() {}

    static List<Plain.Range> in(String text) {
        return RUN.matcher(text).results().filter(m -> readable(m.group())).map(m -> new Plain.Range(m.start(), m.end())).toList();
    }

    private static boolean readable(String run) {
        var standard = run.replace('-', '+').replace('_', '/').replace("=", "");
        try {
            var bytes = Base64.getDecoder().decode(standard.length() % 4 == 1 ? standard.substring(1) : standard);
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            long told = decoded.codePoints().filter(c -> (c < 128 && c >= ' ') || Character.isLetter(c) || Character.isWhitespace(c)
                    || Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                    || Character.UnicodeBlock.of(c) == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS).count();
            return told >= READABLE_SHARE * decoded.codePointCount(0, decoded.length());
        } catch (IllegalArgumentException | CharacterCodingException notText) {
            return false;
        }
    }
}
