package viva.grader.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import viva.grader.asking.langchain4j.JacksonTree;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Samples;

class RulingReaderTest {
    private static final List<RubricPoint> ONE = Samples.normalisation().rubric().points().subList(0, 1);
    private static final List<RubricPoint> TWO = Samples.normalisation().rubric().points().subList(0, 2);
    private static final String ENTRY = "{\"point\": \"bn-axes\", \"quote\": \"a {b} \\\"c\\\"\", \"verdict\": \"covered\"}";

    @TestFactory
    Stream<DynamicTest> anObjectIsFoundWhateverStandsAroundIt() {
        return Stream.of("{\"verdicts\": [" + ENTRY + "]}", "Here you are:\n```json\n{\"verdicts\": [" + ENTRY + "]}\n```\nAnything else?",
                "<think>{\"verdicts\": [oops</think>{\"verdicts\": [" + ENTRY + "]}", "{\"note\": 1} {\"verdicts\": [" + ENTRY + "]}", ENTRY)
                .map(text -> DynamicTest.dynamicTest(text, () -> assertThat(read(text, ONE)).isEqualTo(new RulingReader.Read.Rulings(
                        List.of(new Ruling("bn-axes", Ruling.Verdict.COVERED, "a {b} \"c\""))))));
    }

    @Test
    void entriesComeInTheOrderAskedAndNonePassesUnread() {
        // When
        var read = read("{\"verdicts\": [{\"point\": \"ln-axes\", \"verdict\": \"ABSENT\"}, " + ENTRY + "]}", TWO);
        // Then
        assertThat(read).isEqualTo(new RulingReader.Read.Rulings(List.of(new Ruling("bn-axes", Ruling.Verdict.COVERED, "a {b} \"c\""),
                new Ruling("ln-axes", Ruling.Verdict.ABSENT, ""))));
        assertThat(read("{\"verdicts\": [" + ENTRY + "]}", TWO)).isInstanceOf(RulingReader.Read.Malformed.class);
        assertThat(read("{\"verdicts\": [" + ENTRY + ", " + ENTRY + "]}", ONE)).isInstanceOf(RulingReader.Read.Malformed.class);
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoRulingIsToldInWords() {
        return Stream.of("{\"verdicts\": 3}", "{\"verdicts\": [3]}", "{\"verdicts\": [{\"point\": 1, \"verdict\": \"COVERED\"}]}",
                "{\"verdicts\": [{\"point\": \"bn-axes\", \"quote\": null, \"verdict\": \"COVERED\"}]}", "{\"verdicts\": [{\"point\": \"bn-axes\", \"quote\": \"\", \"verdict\": true}]}",
                "{\"verdicts\": [{\"point\": \"bn-axes\", \"quo", "<think>I wonder", "  ", "{{{{")
                .map(text -> DynamicTest.dynamicTest('"' + text + '"', () -> assertThat(read(text, ONE)).isInstanceOf(RulingReader.Read.Malformed.class)));
    }

    private static RulingReader.Read read(String text, List<RubricPoint> points) {
        return new RulingReader(new JacksonTree()).read(new Reply(text, Reply.Finish.COMPLETE, 0), points);
    }
}
