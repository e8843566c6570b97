package viva.question.bank.yaml;

import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import viva.question.bank.ValueType;

/** Values of coding problems as JSON, where they are what their type says. */
final class JsonValue {
    private JsonValue() {}

    static boolean isMapping(Node node) {
        return node instanceof MappingNode;
    }

    /** The value as JSON; empty when it is not of the type. */
    static Optional<String> of(Node node, ValueType type) {
        return of(node, type.depth(), type.isWhole());
    }

    private static Optional<String> of(Node node, int depth, boolean whole) {
        if (depth == 0) {
            return whole ? integer(node) : number(node);
        }
        return node instanceof SequenceNode sequence ? list(sequence, depth - 1, whole) : Optional.empty();
    }

    private static Optional<String> integer(Node node) {
        try {
            return node instanceof ScalarNode scalar
                    ? Optional.of(Long.toString(Long.parseLong(scalar.getValue()))) : Optional.empty();
        } catch (NumberFormatException notAnInteger) {
            return Optional.empty();
        }
    }

    private static Optional<String> number(Node node) {
        try {
            var number = node instanceof ScalarNode scalar ? Double.parseDouble(scalar.getValue()) : Double.NaN;
            return Double.isFinite(number) ? Optional.of(Double.toString(number)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<String> list(SequenceNode sequence, int depth, boolean whole) {
        var items = sequence.getValue().stream().map(item -> of(item, depth, whole)).toList();
        return items.stream().allMatch(Optional::isPresent)
                ? Optional.of(items.stream().map(Optional::get).collect(Collectors.joining(",", "[", "]")))
                : Optional.empty();
    }
}
