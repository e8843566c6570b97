package viva.question.bank;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The types a coding problem's values can have, with the names the files use. */
public enum ValueType {
    INT("int", 0), INT_LIST("list<int>", 1), INT_ROWS("list<list<int>>", 2),
    FLOAT("float", 0), FLOAT_LIST("list<float>", 1), FLOAT_ROWS("list<list<float>>", 2),
    FLOAT_PLANES("list<list<list<float>>>", 3), FLOAT_STACKS("list<list<list<list<float>>>>", 4);

    private final String label;
    private final int depth;

    ValueType(String label, int depth) {
        this.label = label;
        this.depth = depth;
    }

    public String label() {
        return label;
    }

    /** Levels of lists; 0 for a number. */
    public int depth() {
        return depth;
    }

    /** Whether its numbers are whole. */
    public boolean isWhole() {
        return label.contains("int");
    }

    public static Optional<ValueType> of(String label) {
        return Arrays.stream(values()).filter(t -> t.label.equals(label)).findFirst();
    }

    /** All names, for a sentence. */
    public static String labels() {
        return Arrays.stream(values()).map(ValueType::label).collect(Collectors.joining(", "));
    }
}
