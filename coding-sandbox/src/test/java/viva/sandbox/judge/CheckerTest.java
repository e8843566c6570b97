package viva.sandbox.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viva.sandbox.run.Value;
import viva.sandbox.run.ValueText;

/** What each way of comparing lets pass, and what it says of the rest. "pass" stands for no difference. */
class CheckerTest {
    private static final Tolerance HUNDREDTH = new Tolerance(0.01, 0);

    private static Value value(String json) {
        return ValueText.parse(json).orElseThrow();
    }

    private static String said(Checker checker, String expected, String actual) {
        return checker.difference(value(expected), value(actual)).map(Difference::sentence).orElse("pass");
    }

    @ParameterizedTest(name = "{0} is met by {1}: {2}")
    @CsvSource(delimiter = ';', value = {"1.0; 1; pass", "0.1; 0.10000000000000003; pass",
            "1e12; 1000000000000.5; pass", "0.1; 0.1001; not the expected result", "NaN; NaN; pass",
            "Infinity; Infinity; pass", "Infinity; 1e308; not the expected result",
            "Infinity; -Infinity; not the expected result", "0.0; -0.0; pass",
            "1.0; NaN; nan where a number is expected", "[1,2]; [1,2]; pass",
            "[1,2]; [1]; not the expected shape: 1 elements, should be 2",
            "[1,2]; [2,1]; not the expected result: [0] is 2, should be 1",
            "[1.0]; 1.0; not the expected shape: is a number, should be a list",
            "9007199254740993; 9007199254740992; not the expected result"})
    void exactWantsTheValueItself(String expected, String actual, String said) {
        assertThat(said(new Exact(), expected, actual)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} is met by {1}: {2}")
    @CsvSource(delimiter = ';', value = {"1.0; 1.009; pass", "1.0; 1.011; not the expected result", "1.0; 1; pass",
            "-1.0; 1.0; not the expected result", "0.0; Infinity; not the expected result",
            "0.0; NaN; nan where a number is expected"})
    void aNumberMayBeOffByTheTolerance(String expected, String actual, String said) {
        assertThat(said(new CloseNumber(HUNDREDTH), expected, actual)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} by {1} of {2}: {3}")
    @CsvSource({"0.5, 0, 100.4, pass", "0.5, 0, 100.6, not the expected result", "0, 0.01, 100.9, pass",
            "0, 0.01, 101.1, not the expected result", "0.5, 0.01, 100.9, pass"})
    void theLargerOfTheTwoTolerancesCounts(double absolute, double relative, String actual, String said) {
        assertThat(said(new CloseNumber(new Tolerance(absolute, relative)), "100.0", actual)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} is met by {1}: {2}")
    @CsvSource(delimiter = ';', value = {"[[1.0,2.0],[3.0,4.0]]; [[1,2],[3,4.001]]; pass",
            "[[1.0,2.0],[3.0,4.0]]; [[1,2],[3,4.1]]; not the expected result: [1][1] is 4.1, should be 4.0",
            "[[1.0,2.0],[3.0,4.0]]; [[1,2],[NaN,4]]; nan where a number is expected: [1][0] is NaN, should be 3.0",
            "[[1.0,2.0],[3.0,4.0]]; [[1,2],[3]]; not the expected shape: [1] has 1 elements, should be 2",
            // The shape is told first, wherever a number differs.
            "[[1.0,2.0],[3.0,4.0]]; [[9,2]]; not the expected shape: 1 elements, should be 2",
            "[[1.0]]; [1.0]; not the expected shape: [0] is a number, should be a list",
            "[1.0]; [[1.0]]; not the expected shape: [0] is a list, should be a number", "[]; []; pass"})
    void anArrayHasItsShapeAndEachNumberIsClose(String expected, String actual, String said) {
        assertThat(said(new CloseArray(HUNDREDTH), expected, actual)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} is met by {1}: {2}")
    @CsvSource(delimiter = ';', value = {"[1,2,2]; [2,1,2]; pass", "[]; []; pass",
            "[1,2,2]; [1,1,2]; not the expected result: 2 is missing",
            "[1,2]; [2]; not the expected number of elements: 1, should be 2",
            "[[1,2],[3,4]]; [[3,4],[1,2]]; pass",
            "[[1,2],[3,4]]; [[3,4],[2,1]]; not the expected result: [1,2] is missing",
            // 1.0 may go with 1.008 or 0.992, 0.985 with the second only: the first choice must be taken back.
            "[1.0,0.985]; [0.992,1.008]; pass"})
    void aPermutationHasTheElementsInAnyOrder(String expected, String actual, String said) {
        assertThat(said(new AnyOrder(HUNDREDTH), expected, actual)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} is met by {1}: {2}")
    @CsvSource(delimiter = ';', value = {"[[0,0,10,10]]; [[0,0,10,9.5]]; pass",
            "[[0,0,10,10]]; [[0,0,10,8]]; not the expected result: no box goes with [0,0,10,10]",
            "[[0,0,10,10],[20,20,30,30]]; [[20,20,30,30],[0,0,10,10]]; pass",
            "[[0,0,10,10],[0,0,10,10]]; [[0,0,10,10],[50,50,60,60]]; not the expected result: no box goes with [0,0,10,10]",
            "[[0,0,10,10]]; []; not the expected number of elements: 0 boxes, should be 1",
            "[]; []; pass", "[[0,0,10,10]]; [[0,0,10]]; not the expected shape: [0] is no x1, y1, x2, y2",
            "[[0,0,10,10]]; [[10,10,0,0]]; not the expected result: no box goes with [0,0,10,10]",
            "[[0,0,10,10]]; [[0,0,NaN,10]]; nan where a number is expected: in [0]",
            "[[5,5,5,5]]; [[5,5,5,5]]; pass",
            "[[0,0,10,10,0.5]]; [[0,0,10,10,0.505]]; pass",
            "[[0,0,10,10,0.5]]; [[0,0,10,10,0.6]]; not the expected result: no box goes with [0,0,10,10,0.5]",
            "[[0,0,10,10,0.5]]; [[0,0,10,10]]; not the expected result: no box goes with [0,0,10,10,0.5]"})
    void boxesArePairedByTheirOverlap(String expected, String actual, String said) {
        assertThat(said(new BoxSet(0.9, HUNDREDTH), expected, actual)).isEqualTo(said);
    }

    @Test
    void eachSuitsTheTypesItCanCompare() {
        assertThat(new CloseNumber(HUNDREDTH).suits(ValueType.WHOLE)).isFalse();
        assertThat(new CloseArray(HUNDREDTH).suits(ValueType.REAL)).isFalse();
        assertThat(new BoxSet(0.5, HUNDREDTH).suits(ValueType.REALS)).isFalse();
        assertThat(new BoxSet(0.5, HUNDREDTH).suits(ValueType.REAL_ROWS)).isTrue();
        assertThat(new AnyOrder(HUNDREDTH).suits(ValueType.WHOLES)).isTrue();
        assertThat(new Exact().suits(ValueType.WHOLE)).isTrue();
    }
}
