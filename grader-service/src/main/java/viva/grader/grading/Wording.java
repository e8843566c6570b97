package viva.grader.grading;

import java.util.Objects;

/** One text in both languages; either may be empty where a team wrote only the other. */
public record Wording(String zh, String en) {
    public Wording {
        Objects.requireNonNull(zh, "zh is null");
        Objects.requireNonNull(en, "en is null");
    }

    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
