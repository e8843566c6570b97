package viva.question.bank;

/** Why the bank cannot give what was asked for. */
public abstract sealed class BankFailure extends RuntimeException {
    private final String id;

    private BankFailure(String what, String id) {
        super("no published " + what + " has the id '" + id + "'");
        this.id = id;
    }

    /** What was asked for. */
    public String id() {
        return id;
    }

    /** No published question has this id, or it has no such version. */
    public static final class UnknownQuestion extends BankFailure {
        public UnknownQuestion(String id) {
            super("question", id);
        }
    }

    /** No coding problem has this id. */
    public static final class UnknownProblem extends BankFailure {
        public UnknownProblem(String id) {
            super("problem", id);
        }
    }

    /** No template has this id. */
    public static final class UnknownTemplate extends BankFailure {
        public UnknownTemplate(String id) {
            super("template", id);
        }
    }
}
