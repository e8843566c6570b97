package viva.grader.regrade;

import java.util.List;

/** Why nothing can be graded again as asked. */
public abstract sealed class RegradeFailure extends RuntimeException {
    private RegradeFailure(String message) {
        super(message);
    }

    /** No examiner of this name is here now. */
    public static final class UnknownEngine extends RegradeFailure {
        private final String engine;
        private final List<String> known;

        public UnknownEngine(String engine, List<String> known) {
            super("no examiner '" + engine + "' is here now; there is " + String.join(" and ", known));
            this.engine = engine;
            this.known = List.copyOf(known);
        }

        public String engine() {
            return engine;
        }

        public List<String> known() {
            return known;
        }
    }
}
