package viva.grader;

import io.grpc.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import viva.error.v1.ErrorReason;
import viva.grader.grading.GradingFailure;
import viva.rpc.FailureTranslator;
import viva.rpc.RpcError;

/** How this service's failures travel. */
@ApplicationScoped
public class GraderFailures implements FailureTranslator {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    @Override
    public Optional<RpcError> translate(Throwable failure) {
        return failure instanceof GradingFailure grading ? Optional.of(of(grading)) : Optional.empty();
    }

    private static RpcError of(GradingFailure failure) {
        return switch (failure) {
            case GradingFailure.InvalidRubric f -> RpcError.of(Status.Code.INVALID_ARGUMENT, ErrorReason.ERROR_REASON_INVALID_RUBRIC,
                    f.getMessage()).at("rubric." + f.field(), f.problem());
            case GradingFailure.UnknownAnswer f -> RpcError.of(Status.Code.NOT_FOUND, ErrorReason.ERROR_REASON_UNKNOWN_ANSWER,
                    f.getMessage()).with("answer", f.answer());
            case GradingFailure.ExaminerAway f -> RpcError.of(Status.Code.UNAVAILABLE, ErrorReason.ERROR_REASON_DEPENDENCY_AWAY,
                    f.getMessage()).with("service", f.service()).retryAfter(TRY_AGAIN);
        };
    }
}
