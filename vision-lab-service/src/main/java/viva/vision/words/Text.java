package viva.vision.words;

import java.util.Locale;

/** Words in both languages; neither may be empty, except in {@link #NONE}. May hold Markdown and LaTeX where said so. */
public record Text(String zh, String en) {
    public static final Text NONE = new Text("", "");

    public Text {
        if (zh.isBlank() != en.isBlank()) {
            throw new IllegalArgumentException("one language is missing: zh \"%s\", en \"%s\"".formatted(zh, en));
        }
    }

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** Both filled in by {@link String#format} with the same values, in the same order. */
    public static Text filled(String zh, String en, Object... values) {
        return new Text(String.format(Locale.ROOT, zh, values), String.format(Locale.ROOT, en, values));
    }

    /** This and then the other, in each language. */
    public Text and(Text other) {
        return new Text(zh + other.zh, en + other.en);
    }
}
