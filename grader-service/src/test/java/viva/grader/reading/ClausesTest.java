package viva.grader.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import viva.grader.grading.Language;

class ClausesTest {
    private record Row(String name, String text, List<String> clauses) {}

    private static final List<Row> TABLE = List.of(
            new Row("Chinese marks split", "BN 看的是整个批次，LN 只看自己一条。它们公式相同；只是维度不同！",
                    List.of("BN 看的是整个批次", "LN 只看自己一条", "它们公式相同", "只是维度不同")),
            new Row("English marks split", "BN pools the whole batch, while LN looks at one sample. Both share a formula.",
                    List.of("BN pools the whole batch", "while LN looks at one sample", "Both share a formula")),
            new Row("both in one answer", "先看 FCOS，it predicts four distances per point. 没有锚框了",
                    List.of("先看 FCOS，it predicts four distances per point", "没有锚框了")),
            new Row("a decimal point or a thousands comma splits nothing", "学习率取 0.001 比较稳，batch 是 1,024 张图。",
                    List.of("学习率取 0.001 比较稳", "batch 是 1,024 张图")),
            new Row("a point inside a name splits nothing", "call torch.nn.functional with care.", List.of("call torch.nn.functional with care")),
            new Row("a short beginning joins what follows", "首先，残差连接让梯度直接传回去。", List.of("首先，残差连接让梯度直接传回去")),
            new Row("lines are sentences", "先训练检测器\n  再训练跟踪器", List.of("先训练检测器", "再训练跟踪器")),
            new Row("characters outside the basic plane keep their two units", "𝛾 取 2 的时候效果最好😀，难样本权重大。",
                    List.of("𝛾 取 2 的时候效果最好😀", "难样本权重大")),
            new Row("marks alone are no clause", "……！！，，", List.of()));

    @TestFactory
    Stream<DynamicTest> splitting() {
        return TABLE.stream().map(row -> DynamicTest.dynamicTest(row.name, () -> {
            // When
            var clauses = Clauses.of(row.text);
            // Then
            assertThat(clauses).extracting(c -> c.of(row.text)).isEqualTo(row.clauses);
        }));
    }

    @Test
    void theLanguageIsThatOfTheLetters() {
        assertThat(Clauses.of("对每个 channel 统计均值 mean")).extracting(Clause::language).containsExactly(Language.ZH);
        assertThat(Clauses.of("The anchor-free head predicts distances")).extracting(Clause::language).containsExactly(Language.EN);
    }

    @Test
    void clausesOfASentenceShareItsNumber() {
        assertThat(Clauses.of("前半句说的是这个，后半句说的是那个。第二句是另外的。")).extracting(Clause::sentence).containsExactly(0, 0, 1);
    }
}
