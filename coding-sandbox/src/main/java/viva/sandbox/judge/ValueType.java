package viva.sandbox.judge;

import viva.sandbox.run.Value;

/** The types a problem's values can have. */
public enum ValueType {
    WHOLE("an int", true, 0),
    WHOLES("a list of ints", true, 1),
    WHOLE_ROWS("a list of lists of ints", true, 2),
    REAL("a float", false, 0),
    REALS("a list of floats", false, 1),
    REAL_ROWS("a list of lists of floats", false, 2),
    /** Three levels, e.g. channels, rows, columns. */
    REAL_PLANES("a list of lists of lists of floats", false, 3),
    /** Four levels, e.g. the weights of a convolution. */
    REAL_STACKS("lists of floats, four levels deep", false, 4);

    private final String article;
    private final boolean whole;
    private final int depth;

    ValueType(String article, boolean whole, int depth) {
        this.article = article;
        this.whole = whole;
        this.depth = depth;
    }

    /** As in "returned a bool, not an int". */
    public String article() {
        return article;
    }

    /** Levels of lists; 0 for a number. */
    public int depth() {
        return depth;
    }

    /** Whether the value has the type; a whole number is also a real one. */
    public boolean fits(Value value) {
        return fits(value, depth);
    }

    private boolean fits(Value value, int levels) {
        return switch (value) {
            case Value.Items(var items) -> levels > 0 && items.stream().allMatch(item -> fits(item, levels - 1));
            case Value.Whole _ -> levels == 0;
            case Value.Real _ -> levels == 0 && !whole;
        };
    }
}
