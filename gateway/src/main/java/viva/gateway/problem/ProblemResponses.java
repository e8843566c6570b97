package viva.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where an exception becomes an HTTP response. */
class ProblemResponses {
    private final Problems problems;

    ProblemResponses(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response any(Throwable failure) {
        return response(problems.of(failure));
    }

    /** JSON that does not parse, or does not fit the request it should be. */
    @ServerExceptionMapper
    Response json(JsonProcessingException failure) {
        return response(problems.of(MalformedJson.invalidField(failure)));
    }

    /** Quarkus maps this one itself unless it is named. */
    @ServerExceptionMapper
    Response mismatch(MismatchedInputException failure) {
        return json(failure);
    }

    /** What JAX-RS refuses; the JSON reader wraps its findings in one of these. */
    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        return failure.getCause() instanceof JsonProcessingException json ? json(json) : response(problems.of(failure));
    }

    private static Response response(Problem problem) {
        var response = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.retryAfterSeconds() != null) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        return response.build();
    }
}
