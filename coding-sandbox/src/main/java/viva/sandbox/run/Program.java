package viva.sandbox.run;

import java.util.Objects;

/** A solution to run. @param function name of the one that is called */
public record Program(Language language, String source, String function) {
    public Program {
        Objects.requireNonNull(language, "language is null");
        Objects.requireNonNull(source, "source is null");
        if (!function.matches("[A-Za-z_][A-Za-z0-9_]{0,63}")) {
            throw new IllegalArgumentException("not a function's name: " + function);
        }
    }
}
