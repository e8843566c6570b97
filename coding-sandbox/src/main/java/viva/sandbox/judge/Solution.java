package viva.sandbox.judge;

import java.util.Objects;

/** What a candidate wrote. @param language id, e.g. "python" */
public record Solution(String language, String source) {
    public Solution {
        Objects.requireNonNull(language, "language is null");
        Objects.requireNonNull(source, "source is null");
    }
}
