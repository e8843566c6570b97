package viva.sandbox.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import viva.sandbox.run.Answer;
import viva.sandbox.run.Argument;
import viva.sandbox.run.Bytes;
import viva.sandbox.run.RunOutcome;
import viva.sandbox.run.Usage;
import viva.sandbox.run.Value;
import viva.sandbox.run.ValueText;

class CaseJudgeTest {
    private static final Usage USAGE = new Usage(Optional.of(Duration.ofMillis(3)), Duration.ofMillis(4),
            Bytes.mebi(9));
    private static final Case SAMPLE = Samples.sample("found", "[1,3,5]", 5, 2);
    private static final Case HIDDEN = Samples.hidden("found", "[1,3,5]", 5, 2);

    private final CaseJudge judge = new CaseJudge(ValueType.WHOLE, new Exact());

    private CaseResult judged(Case of, Answer answer) {
        return judge.judge(of, answer, 0, USAGE, "printed");
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                arguments(new Answer.Returned(new Value.Whole(2)), Kind.ACCEPTED, ""),
                arguments(new Answer.Returned(new Value.Whole(3)), Kind.WRONG_ANSWER, "not the expected result"),
                arguments(new Answer.Returned(new Value.Real(2)), Kind.WRONG_ANSWER, "not an int"),
                arguments(new Answer.Returned(new Value.Items(List.of())), Kind.WRONG_ANSWER, "not an int"),
                arguments(new Answer.ReturnedOddly("bool"), Kind.WRONG_ANSWER,
                        "returned a value of type bool, not an int"),
                arguments(new Answer.Raised("KeyError", "Traceback"), Kind.RUNTIME_ERROR, "Traceback"),
                arguments(new Answer.Raised("MemoryError", "Traceback"), Kind.MEMORY_LIMIT, "Traceback"),
                arguments(new Answer.Died(new RunOutcome.CpuTimeExceeded(Duration.ofSeconds(2))), Kind.TIME_LIMIT,
                        "out of CPU time"),
                arguments(new Answer.Died(new RunOutcome.WallTimeExceeded(Duration.ofSeconds(2))), Kind.TIME_LIMIT,
                        "out of time"),
                arguments(new Answer.Died(new RunOutcome.MemoryExceeded(Bytes.mebi(99))), Kind.MEMORY_LIMIT,
                        "out of memory"),
                arguments(new Answer.Died(new RunOutcome.OutputExceeded(Bytes.mebi(9))), Kind.OUTPUT_LIMIT,
                        "printed too much"),
                arguments(new Answer.Died(new RunOutcome.Exited(0)), Kind.RUNTIME_ERROR,
                        "the program ended before it returned a result"),
                arguments(new Answer.Died(new RunOutcome.Signalled(8)), Kind.RUNTIME_ERROR,
                        "the program crashed (arithmetic error)"),
                arguments(new Answer.Died(new RunOutcome.ChannelBroken("how")), Kind.RUNTIME_ERROR, "how"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyAnswerHasItsVerdict(Answer answer, Kind kind, String message) {
        // When
        var result = judged(SAMPLE, answer);

        // Then
        assertThat(result.kind()).isEqualTo(kind);
        assertThat(result.message()).isEqualTo(message);
        assertThat(result.shown().orElseThrow().input()).isEqualTo("[[1,3,5], 5]");
        assertThat(result.shown().orElseThrow().printed()).isEqualTo("printed");
    }

    @Test
    void ofAHiddenCaseNothingIsShownThatTheProgramCouldHaveChosen() {
        assertThat(judged(HIDDEN, new Answer.Returned(new Value.Whole(3))).shown()).isEmpty();
        assertThat(judged(HIDDEN, new Answer.Raised("KeyError", "the input")).message()).isEqualTo("KeyError");
        assertThat(judged(HIDDEN, new Answer.Raised("solution.Input_135", "x")).message()).doesNotContain("135");
        assertThat(judged(HIDDEN, new Answer.ReturnedOddly("Input_135")).message()).isEqualTo("not an int");
    }

    @Test
    void aRightResultByTooManyReadsIsWrong() {
        // Given
        var counted = new Case("long", false, Samples.PROBES, List.of(new Argument.Range(0, 1, 65_536)),
                new Value.Whole(2), 64);

        // When
        var result = judge.judge(counted, new Answer.Returned(new Value.Whole(2)), 65_535, USAGE, "");

        // Then
        assertThat(result.kind()).isEqualTo(Kind.WRONG_ANSWER);
        assertThat(result.message()).isEqualTo("looks like a linear scan: read 65,535 elements, at most 64 allowed");
        assertThat(result.reads()).isEqualTo(65_535);
    }

    @Test
    void whereAResultIsWrongIsToldOfSamplesOnly() {
        // Given
        var rows = new CaseJudge(ValueType.REAL_ROWS, new CloseArray(new Tolerance(0.1, 0)));
        var expected = ValueText.parse("[[1.0],[2.0]]").orElseThrow();
        var sample = new Case("rows", true, Samples.PROBES, List.of(), expected, 0);
        var hidden = new Case("rows", false, Samples.PROBES, List.of(), expected, 0);
        var answer = new Answer.Returned(ValueText.parse("[[1.05],[2.5]]").orElseThrow());

        // Then
        assertThat(rows.judge(sample, answer, 0, USAGE, "").message())
                .isEqualTo("not the expected result: [1][0] is 2.5, should be 2.0");
        assertThat(rows.judge(hidden, answer, 0, USAGE, "").message()).isEqualTo("not the expected result");
    }
}
