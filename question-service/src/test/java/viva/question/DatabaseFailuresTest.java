package viva.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viva.error.v1.ErrorReason;

class DatabaseFailuresTest {
    private final DatabaseFailures failures = new DatabaseFailures();

    @ParameterizedTest
    @CsvSource({"08001, true", "08006, true", "57P01, true", "57P03, true", ", true", "23505, false", "42601, false"})
    void onlyADatabaseThatIsAwayIsADependencyThatIsAway(String sqlState, boolean away) {
        // Given
        var failure = new IllegalStateException("outer", new SQLException("inner", sqlState));
        // Then
        assertThat(failures.translate(failure)).satisfies(translated -> assertThat(translated.isPresent()).isEqualTo(away));
    }

    @Test
    void aCommitThatDidNotGetThroughIsToldTheSameWay() {
        // Given
        var commit = new RollbackException("could not commit");
        commit.addSuppressed(new IllegalStateException("xa", new SQLException("I/O error", "08006")));
        // Then
        assertThat(failures.translate(new IllegalStateException("outer", commit))).isPresent();
    }

    @Test
    void theCallerIsToldToTryAgain() {
        // When
        var error = failures.translate(new SQLException("gone", "08006")).orElseThrow();
        // Then
        assertThat(error.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(error.reason()).isEqualTo(ErrorReason.ERROR_REASON_DEPENDENCY_AWAY);
        assertThat(error.metadata()).containsEntry("service", "database");
        assertThat(error.retryAfter()).isPresent();
    }
}
