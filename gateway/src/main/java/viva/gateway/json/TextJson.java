package viva.gateway.json;

import java.util.List;
import viva.question.v1.Text;

/** A text in both languages. */
public record TextJson(String zh, String en) {
    public static TextJson of(Text text) {
        return new TextJson(text.getZh(), text.getEn());
    }

    /** Returns null for a text that is empty in both languages: a field left out. */
    public static TextJson orNull(Text text) {
        return text.getZh().isEmpty() && text.getEn().isEmpty() ? null : of(text);
    }

    public static List<TextJson> all(List<Text> texts) {
        return texts.stream().map(TextJson::of).toList();
    }
}
