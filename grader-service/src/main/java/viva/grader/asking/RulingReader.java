package viva.grader.asking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import viva.grader.grading.RubricPoint;

/**
 * Reads rulings out of a reply and checks everything: that the reply is complete, that it has a JSON object in it, every
 * field, every point once, a verdict that there is. Around the object a model may talk, think or fence.
 */
public final class RulingReader {
    private static final Pattern THINKING = Pattern.compile("(?s)<think(?:ing)?>.*?(?:</think(?:ing)?>|\\z)");
    private static final String VERDICTS = Arrays.stream(Ruling.Verdict.values()).map(Enum::name).collect(Collectors.joining(", "));
    private static final int SHOWN = 60;

    /** What a reply holds. */
    public sealed interface Read {
        /** One ruling a point, in the order asked. */
        record Rulings(List<Ruling> rulings) implements Read {
            public Rulings {
                rulings = List.copyOf(rulings);
            }
        }

        /** Nothing that can be used. @param problem in English, for the model and the log */
        record Malformed(String problem) implements Read {}
    }

    private final JsonTree json;

    public RulingReader(JsonTree json) {
        this.json = json;
    }

    public Read read(Reply reply, List<RubricPoint> points) {
        switch (reply.finish()) {
            case CUT_OFF -> {
                return new Read.Malformed("it was cut off at the limit of tokens; be brief");
            }
            case WITHHELD -> {
                return new Read.Malformed("the server withheld it");
            }
            case COMPLETE -> { }
        }
        var text = THINKING.matcher(reply.text()).replaceAll("").strip();
        if (text.isEmpty()) {
            return new Read.Malformed(reply.text().isBlank() ? "it was empty" : "it held nothing but thinking");
        }
        return object(text, points.size()).map(entries -> rulings(entries, points))
                .orElseGet(() -> new Read.Malformed("it held no JSON object with a list \"verdicts\""));
    }

    /** The entries of the first object that has them; of a lone point, its entry by itself will do. */
    private Optional<List<?>> object(String text, int points) {
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            int end = closing(text, at);
            if (end > 0 && parsed(text.substring(at, end)) instanceof Map<?, ?> map) {
                if (map.get("verdicts") instanceof List<?> entries) {
                    return Optional.of(entries);
                }
                if (points == 1 && map.containsKey("verdict")) {
                    return Optional.of(List.of(map));
                }
            }
        }
        return Optional.empty();
    }

    private Object parsed(String text) {
        try {
            return json.read(text);
        } catch (IllegalArgumentException notJson) {
            return null;
        }
    }

    /** One past the brace that closes the one at {@code from}; 0 where none does. */
    private static int closing(String text, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted) {
                if (c == '\\') {
                    at++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return at + 1;
            }
        }
        return 0;
    }

    private static Read rulings(List<?> entries, List<RubricPoint> points) {
        var found = new HashMap<String, Ruling>();
        for (var entry : entries) {
            if (!(entry instanceof Map<?, ?> fields) || !(fields.get("point") instanceof String point)) {
                return new Read.Malformed("an entry has no \"point\"");
            }
            if (points.stream().noneMatch(p -> p.id().equals(point))) {
                return new Read.Malformed("there is no point \"" + shown(point) + "\"");
            }
            var verdict = verdict(fields.get("verdict"));
            if (verdict.isEmpty()) {
                return new Read.Malformed("the verdict on \"" + point + "\" is " + shown(String.valueOf(fields.get("verdict"))) + ", not one of " + VERDICTS);
            }
            if (verdict.get().quotes() && !(fields.get("quote") instanceof String)) {
                return new Read.Malformed("the entry on \"" + point + "\" has no \"quote\"");
            }
            var quote = fields.get("quote") instanceof String q ? q : "";
            if (found.put(point, new Ruling(point, verdict.get(), quote)) != null) {
                return new Read.Malformed("there are two entries on \"" + point + "\"");
            }
        }
        var ordered = new ArrayList<Ruling>();
        for (var point : points) {
            if (!found.containsKey(point.id())) {
                return new Read.Malformed("there is no entry on \"" + point.id() + "\"");
            }
            ordered.add(found.get(point.id()));
        }
        return new Read.Rulings(ordered);
    }

    private static Optional<Ruling.Verdict> verdict(Object value) {
        return value instanceof String word
                ? Arrays.stream(Ruling.Verdict.values()).filter(v -> v.name().equals(word.strip().toUpperCase(Locale.ROOT))).findFirst()
                : Optional.empty();
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
