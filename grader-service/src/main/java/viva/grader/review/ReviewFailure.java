package viva.grader.review;

/** Why a ruling is refused. */
public abstract sealed class ReviewFailure extends RuntimeException {
    private ReviewFailure(String message) {
        super(message);
    }

    /** The grade has changed since the person saw it. */
    public static final class StaleGrade extends ReviewFailure {
        private final long seen;
        private final long newest;

        public StaleGrade(long seen, long newest) {
            super("the grade has changed: it was seen at version " + seen + " and is at version " + newest + " now");
            this.seen = seen;
            this.newest = newest;
        }

        public long seen() {
            return seen;
        }

        public long newest() {
            return newest;
        }
    }

    /** The grade has no finding on the point that a person could overrule. */
    public static final class NothingToOverride extends ReviewFailure {
        private final String answer;
        private final String point;

        public NothingToOverride(String answer, String point) {
            super("the grade of '" + answer + "' has no finding on '" + point + "' to overrule");
            this.answer = answer;
            this.point = point;
        }

        public String answer() {
            return answer;
        }

        public String point() {
            return point;
        }
    }
}
