package viva.grader.reading;

/**
 * The smallest thing that carries meaning: one CJK character, or one run of Latin letters and digits.
 *
 * @param text  lower-cased, full-width forms folded
 * @param start first UTF-16 unit in the text it was read from
 * @param end   one past the last
 */
record Unit(String text, int start, int end) {
    boolean cjk() {
        return Letters.cjk(text.codePointAt(0));
    }

    boolean number() {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
