package viva.question.bank.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import viva.question.bank.Text;
import viva.question.bank.Texts;

/**
 * One mapping of a file, field by field. A field that is not as it should be is reported with its line and read as a
 * placeholder, so that reading goes on; whoever builds a record of the fields first looks whether flaws were found.
 */
final class Fields {
    private final String file;
    private final Node node;
    private final Flaws flaws;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    Fields(String file, Node node, Flaws flaws) {
        this.file = file;
        this.node = node;
        this.flaws = flaws;
        if (!(node instanceof MappingNode mapping)) {
            flaws.add(place(), "here should be fields, 'name: value'");
            return;
        }
        for (var tuple : mapping.getValue()) {
            var name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : tuple.getKeyNode().toString();
            keys.put(name, placeOf(tuple.getKeyNode()));
            if (values.put(name, tuple.getValueNode()) != null) {
                flaws.add(placeOf(tuple.getKeyNode()), "the field '" + name + "' is given twice");
            }
        }
    }

    Place place() {
        return placeOf(node);
    }

    /** Where a field stands; where the mapping begins, when the field is missing. */
    Place placeOf(String name) {
        return keys.getOrDefault(name, place());
    }

    Place placeOf(Node at) {
        return new Place(file, at.getStartMark().getLine() + 1);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Reports every field that was never asked for; call it last. */
    void nothingElse() {
        keys.forEach((name, place) -> {
            if (!asked.contains(name)) {
                flaws.add(place, "the field '" + name + "' is unknown; known here are " + String.join(", ", asked));
            }
        });
    }

    /** The field's node; a missing field is reported. */
    Optional<Node> value(String name) {
        asked.add(name);
        if (!values.containsKey(name)) {
            flaws.add(place(), "the field '" + name + "' is missing");
        }
        return Optional.ofNullable(values.get(name));
    }

    String text(String name) {
        return value(name).map(value -> text(name, value)).orElse(Scalar.UNREAD);
    }

    /** An item of a list as text. */
    String text(String name, Node value) {
        return scalar(name, value).text();
    }

    /** Text in which a dollar is a dollar. */
    String code(String name) {
        return value(name).map(value -> scalar(name, value).code()).orElse(Scalar.UNREAD);
    }

    /** One of a few words, as what it stands for. */
    <T> T word(String name, Map<String, T> words) {
        return value(name).map(value -> scalar(name, value).word(words)).orElse(words.values().iterator().next());
    }

    int integer(String name, int min, int max) {
        return value(name).map(value -> scalar(name, value).integer(min, max)).orElse(min);
    }

    double number(String name, double min, double max) {
        return value(name).map(value -> scalar(name, value).number(min, max)).orElse(min);
    }

    boolean bool(String name) {
        return value(name).map(value -> scalar(name, value).bool()).orElse(false);
    }

    private Scalar scalar(String name, Node value) {
        return new Scalar(name, value, placeOf(value), flaws);
    }

    /** A text in both languages: the Chinese one has Chinese characters, the English one has none. */
    Text bilingual(String name) {
        return value(name).map(value -> bilingual(name, value)).orElse(new Text(Scalar.UNREAD, Scalar.UNREAD));
    }

    /** An item of a list as a text in both languages. */
    Text bilingual(String name, Node value) {
        var both = new Fields(file, value, flaws);
        var zh = both.text("zh");
        var en = both.text("en");
        both.nothingElse();
        if (!zh.equals(Scalar.UNREAD) && !hasChinese(zh)) {
            flaws.add(both.placeOf("zh"), "'" + name + ".zh' has no Chinese characters");
        }
        if (hasChinese(en)) {
            flaws.add(both.placeOf("en"), "'" + name + ".en' has Chinese characters");
        }
        return new Text(zh, en);
    }

    private static boolean hasChinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** Lists of texts in both languages, with at least so many in each. */
    Texts bilinguals(String name, int atLeast) {
        return value(name).map(value -> {
            var both = new Fields(file, value, flaws);
            var texts = new Texts(both.texts("zh", name, atLeast), both.texts("en", name, atLeast));
            both.nothingElse();
            return texts;
        }).orElse(new Texts(List.of(), List.of()));
    }

    private List<String> texts(String language, String name, int atLeast) {
        var texts = list(language, item -> text(name + "." + language, item));
        if (has(language) && texts.size() < atLeast) {
            flaws.add(placeOf(language), "'%s.%s' needs at least %d".formatted(name, language, atLeast));
        }
        return texts;
    }

    /** The items of a list field, each read by {@code item}. */
    <T> List<T> list(String name, Function<Node, T> item) {
        var value = value(name);
        if (value.isPresent() && !(value.get() instanceof SequenceNode)) {
            flaws.add(placeOf(value.get()), "'" + name + "' should be a list");
            return List.of();
        }
        var items = new ArrayList<T>();
        value.ifPresent(v -> ((SequenceNode) v).getValue().forEach(n -> items.add(item.apply(n))));
        return List.copyOf(items);
    }

    <T> List<T> mappings(String name, Function<Fields, T> item) {
        return list(name, node -> item.apply(fields(node)));
    }

    /** The same for a field that may be missing. */
    <T> List<T> optionalMappings(String name, Function<Fields, T> item) {
        asked.add(name);
        return has(name) ? mappings(name, item) : List.of();
    }

    /** Whether an optional field is there; asks for it. */
    boolean optional(String name) {
        asked.add(name);
        return has(name);
    }

    Set<String> names() {
        return values.keySet();
    }

    Fields fields(Node of) {
        return new Fields(file, of, flaws);
    }
}
