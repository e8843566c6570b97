package viva.sandbox.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viva.sandbox.run.ValueText;

/** A result of the wrong type is a wrong answer that says so, however near its value is; from the interpreter on. */
class ResultTypesIT {
    private static RealJudge real;

    @BeforeAll
    static void open() {
        real = new RealJudge();
    }

    @AfterAll
    static void shut() {
        real.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', value = {"[1, 2.001]; ACCEPTED; ''",
            "[True, 2.0]; WRONG_ANSWER; returned a list that holds a value of type bool, not a list of floats",
            "['1', 2.0]; WRONG_ANSWER; returned a list that holds a value of type str, not a list of floats",
            "[float('nan'), 2.0]; WRONG_ANSWER; nan where a number is expected: [0] is NaN, should be 1.0",
            "[1.0, float('inf')]; WRONG_ANSWER; not the expected result: [1] is Infinity, should be 2.0",
            "(1.0, 2.0); WRONG_ANSWER; returned a value of type tuple, not a list of floats",
            "numpy.array([1.0, 2.0]); WRONG_ANSWER; returned a value of type ndarray, not a list of floats",
            "[numpy.float64(1), 2.0]; WRONG_ANSWER; returned a list that holds a value of type float64, not a list of floats",
            "[[1.0], [2.0]]; WRONG_ANSWER; not a list of floats",
            "[1.0]; WRONG_ANSWER; not the expected shape: 1 elements, should be 2",
            "None; WRONG_ANSWER; returned a value of type NoneType, not a list of floats"})
    void aResultIsJudgedByItsTypeFirst(String result, Kind kind, String message) {
        // Given
        var expected = ValueText.parse("[1.0,2.0]").orElseThrow();
        var problem = new Problem("f", ValueType.REALS, new CloseArray(new Tolerance(0.01, 0)), Samples.LIMITS,
                List.of(new Case("one", true, Samples.PROBES, List.of(), expected, 0)));

        // When
        var verdict = real.judge("import numpy\ndef f():\n    return " + result + "\n", problem);

        // Then
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.cases().getFirst().message()).isEqualTo(message);
    }
}
