package viva.grader.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import viva.grader.grading.Samples;
import viva.grader.grading.Span;

class QuotesTest {
    private static final String ANSWER = "😀 First: ＢＮ pools the whole batch, per channel.\n- LN 用㎡级别的特征，只看 **一个** 样本；e\u0301tat.";

    @TestFactory
    Stream<DynamicTest> whatTheAnswerSaysIsFoundWhereItStands() {
        return Stream.of(Map.entry("BN pools the whole batch", "ＢＮ pools the whole batch"), Map.entry("bn POOLS\nthe  whole batch", "ＢＮ pools the whole batch"),
                Map.entry("“只看一个样本”", "只看 **一个** 样本"), Map.entry("用m2级别", "用㎡级别"), Map.entry("\u00e9tat", "e\u0301tat"),
                Map.entry("BN pools … per channel", "ＢＮ pools the whole batch, per channel"), Map.entry("只看\u200b一个样本", "只看 **一个** 样本"))
                .map(c -> DynamicTest.dynamicTest(c.getKey(), () -> assertThat(quotes().find(c.getKey())).contains(
                        Span.of(ANSWER, ANSWER.indexOf(c.getValue()), ANSWER.indexOf(c.getValue()) + c.getValue().length()))));
    }

    @TestFactory
    Stream<DynamicTest> whatItDoesNotSayIsNot() {
        return Stream.of("BN pools the batch", "per channel … BN pools", "", "…", "BN", "一", "为什么用 LN", "BN pools … per layer")
                .map(quote -> DynamicTest.dynamicTest('"' + quote + '"', () -> assertThat(quotes().find(quote)).isEmpty()));
    }

    private static Quotes quotes() {
        return new Quotes(Samples.normalisation(), ANSWER);
    }
}
