package viva.grader.grading;

import java.util.Objects;

/** Why a call of this feature fails. A weak answer is never a failure, and a failure is never a weak grade. */
public abstract sealed class GradingFailure extends RuntimeException {
    private GradingFailure(String message, Throwable cause) {
        super(message, cause);
    }

    /** The rubric cannot be graded with. */
    public static final class InvalidRubric extends GradingFailure {
        private final String field;
        private final String problem;

        /** @param field dotted path inside the rubric; @param problem what would be right */
        public InvalidRubric(String field, String problem) {
            super("rubric." + field + ": " + problem, null);
            this.field = field;
            this.problem = problem;
        }

        public String field() {
            return field;
        }

        public String problem() {
            return problem;
        }
    }

    /** No answer of this id was handed in. */
    public static final class UnknownAnswer extends GradingFailure {
        private final String answer;

        public UnknownAnswer(String answer) {
            super("no answer '" + answer + "' was handed in for grading", null);
            this.answer = answer;
        }

        public String answer() {
            return answer;
        }
    }

    /** An examiner or the sandbox cannot work now; the same call may succeed later. */
    public static final class ExaminerAway extends GradingFailure {
        private final String service;
        private final Wording reason;

        /** @param service who is away, e.g. {@code coding-sandbox}; @param reason for the reader of a scorecard */
        public ExaminerAway(String service, Wording reason, Throwable cause) {
            super(service + ": " + reason.en(), cause);
            this.service = Objects.requireNonNull(service, "service is null");
            this.reason = reason;
        }

        public String service() {
            return service;
        }

        public Wording reason() {
            return reason;
        }
    }
}
