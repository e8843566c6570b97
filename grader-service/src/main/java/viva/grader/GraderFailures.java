package viva.grader;

import io.grpc.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import viva.error.v1.ErrorReason;
import viva.grader.grading.GradingFailure;
import viva.grader.regrade.RegradeFailure;
import viva.grader.review.ReviewFailure;
import viva.rpc.FailureTranslator;
import viva.rpc.RpcError;

/** How this service's failures travel. */
@ApplicationScoped
public class GraderFailures implements FailureTranslator {
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    @Override
    public Optional<RpcError> translate(Throwable failure) {
        return switch (failure) {
            case GradingFailure grading -> Optional.of(of(grading));
            case ReviewFailure review -> Optional.of(of(review));
            case RegradeFailure regrade -> Optional.of(of(regrade));
            default -> Optional.empty();
        };
    }

    private static RpcError of(RegradeFailure failure) {
        return switch (failure) {
            case RegradeFailure.UnknownEngine f -> RpcError.of(Status.Code.INVALID_ARGUMENT, ErrorReason.ERROR_REASON_UNKNOWN_ENGINE,
                    f.getMessage()).with("engine", f.engine()).with("known", String.join(", ", f.known())).at("engine", "must be one of " + f.known());
        };
    }

    private static RpcError of(ReviewFailure failure) {
        return switch (failure) {
            case ReviewFailure.StaleGrade f -> RpcError.of(Status.Code.ABORTED, ErrorReason.ERROR_REASON_STALE_GRADE, f.getMessage())
                    .with("seen", Long.toString(f.seen())).with("newest", Long.toString(f.newest()));
            case ReviewFailure.NothingToOverride f -> RpcError.of(Status.Code.FAILED_PRECONDITION,
                    ErrorReason.ERROR_REASON_NOTHING_TO_OVERRIDE, f.getMessage()).with("answer", f.answer()).with("point", f.point());
        };
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
