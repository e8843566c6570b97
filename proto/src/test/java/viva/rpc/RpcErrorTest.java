package viva.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import viva.error.v1.ErrorReason;

class RpcErrorTest {

    @Test
    void everythingInAnErrorSurvivesTheWire() {
        // Given
        var error = RpcError.of(Status.Code.RESOURCE_EXHAUSTED, ErrorReason.ERROR_REASON_QUEUE_FULL, "the queue is full")
                .with("queued", "4").at("source", "try again").retryAfter(Duration.ofMillis(2500));

        // When
        var read = RpcError.from(error.toException());

        // Then
        assertThat(read).contains(error);
    }

    @Test
    void aFieldProblemNamesTheFieldAndWhatWouldBeRight() {
        var error = RpcError.invalidField("draft.seq", "must be at least 1, was 0");

        assertThat(error.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(error.fields()).containsExactly(new RpcError.FieldProblem("draft.seq", "must be at least 1, was 0"));
    }

    @Test
    void anExceptionFromElsewhereIsNotReadAsOurs() {
        assertThat(RpcError.from(Status.UNAVAILABLE.asRuntimeException())).isEmpty();
        assertThat(RpcError.from(new IllegalStateException("no status"))).isEmpty();
    }

    @Test
    void aBugTellsTheCallerAnIncidentNumberAndNothingElse() {
        // Given
        var mapping = new ErrorMapping(List.of());

        // When
        var seen = RpcError.from(mapping.transform(new IllegalStateException("secret detail"))).orElseThrow();

        // Then
        assertThat(seen.reason()).isEqualTo(ErrorReason.ERROR_REASON_INTERNAL);
        assertThat(seen.metadata()).containsKey("incident");
        assertThat(seen.message()).doesNotContain("secret detail");
    }

    @Test
    void aSilentServiceBehindThisOneIsReportedAsAway() {
        var mapping = new ErrorMapping(List.of());

        var seen = RpcError.from(mapping.transform(Status.UNAVAILABLE.withDescription("connection refused").asRuntimeException()));

        assertThat(seen.orElseThrow().reason()).isEqualTo(ErrorReason.ERROR_REASON_DEPENDENCY_AWAY);
        assertThat(seen.get().retryAfter()).isPresent();
    }
}
