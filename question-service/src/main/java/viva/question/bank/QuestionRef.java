package viva.question.bank;

/** One published version of a question. Versions count from 1 and never change. */
public record QuestionRef(String id, int version) {
    public QuestionRef {
        if (version < 1) {
            throw new IllegalArgumentException("version of " + id + " is " + version);
        }
    }
}
