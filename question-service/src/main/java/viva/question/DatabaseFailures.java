package viva.question;

import io.grpc.Status.Code;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import viva.error.v1.ErrorReason;
import viva.rpc.FailureTranslator;
import viva.rpc.RpcError;

/** A database that is away is no bug of ours: the caller is told to try again. */
@ApplicationScoped
public class DatabaseFailures implements FailureTranslator {
    @Override
    public Optional<RpcError> translate(Throwable failure) {
        return family(failure)
                .filter(SQLException.class::isInstance).map(SQLException.class::cast)
                .filter(DatabaseFailures::isAway).findFirst()
                .map(away -> RpcError.of(Code.UNAVAILABLE, ErrorReason.ERROR_REASON_DEPENDENCY_AWAY,
                                "the database did not answer: " + away.getMessage())
                        .with("service", "database").retryAfter(Duration.ofSeconds(1)));
    }

    /** The failure with all that led to it. A commit that did not get through is told as suppressed, not as a cause. */
    private static Stream<Throwable> family(Throwable failure) {
        return Stream.concat(Stream.of(failure),
                Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                        .flatMap(DatabaseFailures::family));
    }

    /** Class 08: connection lost; 57P: server going down or coming up; none: the pool waited in vain. */
    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }
}
