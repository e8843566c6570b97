package viva.question.bank;

/** A text in both languages; neither is ever blank. Markdown, with LaTeX between dollar signs. */
public record Text(String zh, String en) {
    public Text {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text needs both languages");
        }
    }
}
