package viva.sandbox.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775807", "-9223372036854775808", "[]", "[1,2,-3]", "[[1],[2,3]]",
            "1.5", "-0.25", "1.0E-7", "[1.0,NaN,Infinity,-Infinity]"})
    void writesWhatItReads(String text) {
        assertThat(ValueText.parse(text).orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "01", "+1", "1 2", "1,", "[1", "[1,]", "[,]", "1]", "true", "null", "\"1\"",
            "{}", "0x1",
            "1.", ".5", "1e", "--1", "9223372036854775808", "[[[[[[1]]]]]]", "1_0", "١"})
    void readsNothingElse(String text) {
        assertThat(ValueText.parse(text)).isEmpty();
    }

    @Test
    void readsWhatPythonWrites() {
        assertThat(ValueText.parse("[1e-07, inf, -inf, 1e+22]")).contains(new Value.Items(List.of(new Value.Real(1e-7),
                new Value.Real(Double.POSITIVE_INFINITY), new Value.Real(Double.NEGATIVE_INFINITY),
                new Value.Real(1e22))));
    }
}
