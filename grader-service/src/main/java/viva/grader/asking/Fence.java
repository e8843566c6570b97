package viva.grader.asking;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * An answer between lines that nobody but this request can have written: they carry a code drawn for it. What looks like
 * such a line, or like a chat role, is taken out of the answer.
 */
record Fence(String nonce, String answer) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 8;
    private static final Pattern LOOK_ALIKE = Pattern.compile("(?im)^\\s*[-=<>_*#~\\u2010-\\u2015]{3,}.*\\b(?:begin|end|start|stop|answer|points|question)\\b.*$"
            + "|[-\\u2010-\\u2015]{3,}\\s*[0-9a-f]{8,}[^\\n]*|<\\|[^|>\\n]{1,40}\\|>|\\[/?INST\\]|<</?SYS>>|</?s>");
    private static final Pattern BLANKS = Pattern.compile("[ \\t]{3,}|\\n(?:\\s*\\n)+");

    static Fence around(String answer) {
        var nonce = drawn();
        while (answer.contains(nonce)) {
            nonce = drawn();
        }
        var bare = LOOK_ALIKE.matcher(answer).replaceAll(" ");
        return new Fence(nonce, BLANKS.matcher(bare).replaceAll(m -> m.group().indexOf('\n') >= 0 ? "\n" : " ").strip());
    }

    private static String drawn() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
