package viva.grader.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;

class OllamaAskingTest extends AskingContract {
    @Override
    FakeModel.Protocol protocol() {
        return FakeModel.Protocol.OLLAMA;
    }

    @Test
    void thinkingIsOffAndTheContextWideEnough() {
        // Given
        server.does(FakeModel::honest);
        // When
        AskingContract.examine(examiner(TestLimits.USUAL, new Beside(), new Budget(Clock.systemUTC(), 0, 0)), ANSWER);
        // Then
        assertThat(server.asked()).hasSize(3).allSatisfy(a -> {
            assertThat(a.body().path("think").asBoolean(true)).isFalse();
            assertThat(a.body().at("/options/num_ctx").asInt()).isEqualTo(TestLimits.USUAL.contextTokens());
            assertThat(a.body().at("/options/temperature").asDouble(-1)).isZero();
            assertThat(a.body().at("/format/properties/verdicts").isObject()).isTrue();
        });
    }
}
