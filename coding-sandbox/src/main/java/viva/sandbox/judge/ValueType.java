package viva.sandbox.judge;

import viva.sandbox.run.Value;

/** The types a problem's values can have. */
public enum ValueType {
    WHOLE("an int"),
    WHOLES("a list of ints"),
    REAL("a float"),
    REALS("a list of floats");

    private final String article;

    ValueType(String article) {
        this.article = article;
    }

    /** As in "returned a bool, not an int". */
    public String article() {
        return article;
    }

    /** Whether the value has the type; a whole number is also a real one. */
    public boolean fits(Value value) {
        return switch (this) {
            case WHOLE -> value instanceof Value.Whole;
            case REAL -> !(value instanceof Value.Items);
            case WHOLES -> value instanceof Value.Items(var items) && items.stream().allMatch(WHOLE::fits);
            case REALS -> value instanceof Value.Items(var items) && items.stream().allMatch(REAL::fits);
        };
    }
}
