package viva.grader.asking;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import viva.grader.grading.Wording;

/** Why a language model did not grade an answer. Never the candidate's fault: the embedded examiner grades then. */
public abstract sealed class AskingFailure extends RuntimeException {
    private final Wording reason;

    private AskingFailure(Wording reason, Throwable cause) {
        super(Objects.requireNonNull(reason, "reason is null").en(), cause);
        this.reason = reason;
    }

    /** For the reader of a receipt. */
    public Wording reason() {
        return reason;
    }

    /** The model's server cannot be reached, or the connection broke. Passes. */
    public static final class Away extends AskingFailure {
        public Away(String what, Throwable cause) {
            super(new Wording("连不上语言模型：" + what, "the language model cannot be reached: " + what), cause);
        }
    }

    /** The server is overloaded, or we ask too often. Passes. */
    public static final class Busy extends AskingFailure {
        private final Optional<Duration> retryAfter;

        public Busy(int status, Optional<Duration> retryAfter, Throwable cause) {
            super(new Wording("语言模型服务繁忙（HTTP " + status + "）", "the language model's server is busy (HTTP " + status + ")"), cause);
            this.retryAfter = retryAfter;
        }

        /** When the server says that trying again makes sense. */
        public Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    /** No reply in time. */
    public static final class TooSlow extends AskingFailure {
        public TooSlow(Duration waited, Throwable cause) {
            super(new Wording("语言模型在 " + seconds(waited) + " 秒内没有答复", "the language model did not reply within " + seconds(waited) + " seconds"),
                    cause);
        }

        private static String seconds(Duration waited) {
            return java.math.BigDecimal.valueOf(waited.toMillis(), 3).stripTrailingZeros().toPlainString();
        }
    }

    /** The server will not answer this request, now or later: a refused key, an unknown model, a request it does not take. */
    public static final class Refused extends AskingFailure {
        private final int status;

        public Refused(int status, String what, Throwable cause) {
            super(new Wording("语言模型服务拒绝了请求（HTTP " + status + "）：" + what, "the language model's server refused (HTTP " + status + "): " + what), cause);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** Its replies, the second with the error told, were no verdicts. */
    public static final class Unusable extends AskingFailure {
        public Unusable(String problem) {
            super(new Wording("语言模型的答复两次都无法使用：" + problem, "the language model's replies could not be used, twice: " + problem), null);
        }
    }

    /** The day's budget is used up. */
    public static final class BudgetSpent extends AskingFailure {
        /** @param what of which so many were used, e.g. {@code 100 calls} */
        public BudgetSpent(Wording what) {
            super(new Wording("今天的语言模型额度已用完（" + what.zh() + "）", "today's budget for the language model is used up (" + what.en() + ")"), null);
        }
    }

    /** The answer does not fit into the model's context. */
    public static final class TooLong extends AskingFailure {
        public TooLong(long tokens, long most) {
            super(new Wording("答案太长，放不进语言模型的上下文（约 " + tokens + " 个词元，上限 " + most + "）",
                    "the answer does not fit into the language model's context (about " + tokens + " tokens of " + most + ")"), null);
        }
    }
}
