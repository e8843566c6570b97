package viva.question.bank.yaml;

import java.util.Map;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One value of a field; what it is not is reported, and read as a placeholder. */
record Scalar(String name, Node node, Place place, Flaws flaws) {
    /** Stands for a text that could not be read; never gets into a record. */
    static final String UNREAD = "?";

    /** Markdown with LaTeX. */
    String text() {
        var text = code();
        if (!text.equals(UNREAD)) {
            new LatexCheck(place.file(), flaws).check((ScalarNode) node);
        }
        return text;
    }

    /** Text in which a dollar is a dollar. */
    String code() {
        if (!(node instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR)) {
            flaws.add(place, "'" + name + "' should be text; put quotes around it if it is");
            return UNREAD;
        }
        if (scalar.getValue().isBlank()) {
            flaws.add(place, "'" + name + "' is empty");
            return UNREAD;
        }
        return scalar.getValue();
    }

    <T> T word(Map<String, T> words) {
        var word = code();
        if (!words.containsKey(word) && !word.equals(UNREAD)) {
            flaws.add(place, "'" + word + "' is not one of " + String.join(", ", words.keySet()));
        }
        return words.getOrDefault(word, words.values().iterator().next());
    }

    int integer(int min, int max) {
        return (int) inRange(min, max, "a whole number from %d to %d".formatted(min, max), Tag.INT);
    }

    double number(double min, double max) {
        return inRange(min, max, "a number from %s to %s".formatted(min, max), Tag.INT, Tag.FLOAT);
    }

    private double inRange(double min, double max, String right, Tag... tags) {
        var number = node instanceof ScalarNode scalar && java.util.List.of(tags).contains(node.getTag())
                ? parsed(scalar.getValue()) : Double.NaN;
        if (!(number >= min && number <= max)) {
            flaws.add(place, "'" + name + "' should be " + right);
            return min;
        }
        return number;
    }

    /** YAML has notations for numbers, such as 0x10 and 1_000, that nobody should use here. */
    private static double parsed(String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException unusual) {
            return Double.NaN;
        }
    }

    boolean bool() {
        if (!node.getTag().equals(Tag.BOOL)) {
            flaws.add(place, "'" + name + "' should be true or false");
            return false;
        }
        return ((ScalarNode) node).getValue().equals("true");
    }
}
