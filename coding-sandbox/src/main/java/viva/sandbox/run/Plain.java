package viva.sandbox.run;

import java.nio.charset.StandardCharsets;

/** Makes text of what a program wrote: safe to store, log and show. */
public final class Plain {
    private Plain() {}

    /** Bad UTF-8 becomes U+FFFD; control characters but tab and newline are dropped. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).codePoints()
                .filter(c -> c == '\t' || c == '\n' || !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
