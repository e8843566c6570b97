package viva.grader.asking.langchain4j;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;
import java.util.Optional;

/** A response that is no success, with what LangChain4j's own exception leaves out. */
final class HttpRefusal extends HttpException {
    private final Optional<Duration> retryAfter;

    HttpRefusal(int status, String body, Optional<Duration> retryAfter) {
        super(status, body);
        this.retryAfter = retryAfter;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
