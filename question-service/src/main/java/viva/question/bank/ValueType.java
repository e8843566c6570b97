package viva.question.bank;

import java.util.Arrays;
import java.util.Optional;

/** The types a coding problem's values can have, with the names the files use. */
public enum ValueType {
    INT("int"), INT_LIST("list<int>"), FLOAT("float"), FLOAT_LIST("list<float>");

    private final String label;

    ValueType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isList() {
        return this == INT_LIST || this == FLOAT_LIST;
    }

    public static Optional<ValueType> of(String label) {
        return Arrays.stream(values()).filter(t -> t.label.equals(label)).findFirst();
    }
}
