package viva.grader.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenAiAskingTest extends AskingContract {
    @Override
    FakeModel.Protocol protocol() {
        return FakeModel.Protocol.OPENAI;
    }

    @Test
    void theSchemaIsStrictAndTheSameWhateverIsAsked() {
        // Given
        server.does(FakeModel::honest);
        // When
        AskingContract.examine(examiner(TestLimits.USUAL, new Beside(), new Budget(Clock.systemUTC(), 0, 0)), ANSWER);
        // Then
        assertThat(server.asked()).hasSize(3).allSatisfy(a -> {
            assertThat(a.body().at("/response_format/json_schema/strict").asBoolean()).isTrue();
            assertThat(a.body().at("/response_format/json_schema/schema/properties/verdicts/items/required")).hasSize(3);
            assertThat(a.body().path("temperature").asDouble(-1)).isZero();
            assertThat(a.body().path("seed").asInt(-1)).isZero();
        });
        assertThat(server.asked().stream().map(a -> a.body().path("response_format")).distinct()).hasSize(1);
    }

    @Test
    void aServerThatTakesNoTemperatureKeepsItsSchema() {
        // Given
        server.onTrial(a -> a.body().has("temperature") ? new FakeModel.Act.Fails(400,
                "{\"error\":{\"message\":\"Unsupported value: 'temperature' does not support 0.0 with this model.\"}}", Map.of()) : FakeModel.honest(a));
        // Then
        assertThat(probe(TestLimits.USUAL)).isInstanceOfSatisfying(Connection.State.Ready.class, r -> assertThat(r.chat().format()).isEqualTo(ReplyFormat.JSON_SCHEMA));
    }
}
