package viva.grader.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import viva.grader.grading.Language;
import viva.grader.reading.onnx.EmbeddedModels;

/** The served models say what the trained ones said: same tokens, same layout, weights that 8 bits have hardly moved. */
class TrainedModelsTest {
    /** Rounding of the weights, and PyTorch against ONNX Runtime. */
    private static final double ROUNDING = 0.06;

    private static EmbeddedModels models;

    @BeforeAll
    static void load() {
        models = new EmbeddedModels(1);
    }

    @AfterAll
    static void unload() {
        models.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void verdictsAreThoseOfTheTraining(Language language) throws IOException {
        for (var sample : samples(language)) {
            var verdicts = read(language, sample, claims(sample));
            for (int i = 0; i < verdicts.size(); i++) {
                var told = sample.path("verdicts").path(i);
                assertThat(List.of(verdicts.get(i).covered(), verdicts.get(i).partial(), verdicts.get(i).absent(), verdicts.get(i).contradicted()))
                        .as(sample.path("claims").path(i).asText())
                        .zipSatisfy(List.of(told.path(0).asDouble(), told.path(1).asDouble(), told.path(2).asDouble(), told.path(3).asDouble()),
                                (given, expected) -> assertThat(given).isCloseTo(expected, within(ROUNDING)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClaimsVerdictDoesNotDependOnItsNeighbours(Language language) throws IOException {
        var sample = samples(language).getFirst();
        var all = read(language, sample, claims(sample));
        var turned = read(language, sample, claims(sample).reversed());
        for (int i = 0; i < all.size(); i++) {
            var alone = read(language, sample, List.of(claims(sample).get(i))).getFirst();
            assertThat(alone.covered()).isCloseTo(all.get(i).covered(), within(1e-4));
            assertThat(turned.get(all.size() - 1 - i).covered()).isCloseTo(all.get(i).covered(), within(1e-4));
        }
    }

    private static List<Verdict> read(Language language, JsonNode sample, List<String> claims) {
        var model = models.model(language);
        return model.read(Row.of(model.tokens(), sample.path("title").asText(), model.tokens().pieces(sample.path("answer").asText()), claims));
    }

    private static List<String> claims(JsonNode sample) {
        var claims = new ArrayList<String>();
        sample.path("claims").forEach(c -> claims.add(c.asText()));
        return claims;
    }

    private static List<JsonNode> samples(Language language) throws IOException {
        try (var in = TrainedModelsTest.class.getResourceAsStream("/reading/" + language.name().toLowerCase(java.util.Locale.ROOT) + ".json")) {
            return stream(new ObjectMapper().readTree(in)).toList();
        }
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
