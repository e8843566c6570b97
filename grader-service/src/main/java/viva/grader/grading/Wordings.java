package viva.grader.grading;

import java.util.List;

/** Several texts in both languages, not aligned with one another. */
public record Wordings(List<String> zh, List<String> en) {
    public static final Wordings NONE = new Wordings(List.of(), List.of());

    public Wordings {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }

    public List<String> in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
