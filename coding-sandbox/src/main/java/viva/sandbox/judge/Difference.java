package viva.sandbox.judge;

/**
 * Why a result will not do.
 *
 * @param kind   one of a few, so that naming it carries nothing out of a hidden case
 * @param detail where and by how much, for samples; may be empty
 */
public record Difference(Kind kind, String detail) {

    /** What is said of hidden cases, too. */
    public enum Kind {
        VALUE("not the expected result"),
        NOT_A_NUMBER("nan where a number is expected"),
        SHAPE("not the expected shape"),
        COUNT("not the expected number of elements");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /** With the detail. */
    public String sentence() {
        return detail.isEmpty() ? kind.sentence() : kind.sentence() + ": " + detail;
    }
}
