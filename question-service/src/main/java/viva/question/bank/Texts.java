package viva.question.bank;

import java.util.List;

/** Several texts in both languages, not aligned with one another. */
public record Texts(List<String> zh, List<String> en) {
    public Texts {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }
}
