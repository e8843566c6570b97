package viva.grader.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viva.grader.grading.Examination;
import viva.grader.grading.Examination.Character;
import viva.grader.grading.Finding;
import viva.grader.grading.Samples;
import viva.grader.grading.Span;
import viva.grader.grading.Wording;

/** Points bn-axes and ln-axes weigh 4, batch-size 2. */
class SuggestFollowUpTest {
    private static final Span SPAN = Span.of("abc", 0, 3);

    @Test
    void theHeaviestMissedPointIsAskedFor() {
        assertThat(pick(covered("bn-axes"), absent("ln-axes"), absent("batch-size"))).contains("ln-axes");
    }

    @Test
    void aContradictedPointIsAsGoodAsAMissedOne() {
        assertThat(pick(covered("bn-axes"), new Finding.Contradicted("ln-axes", SPAN, 1), absent("batch-size"))).contains("ln-axes");
    }

    @Test
    void amongEqualsTheFirstOfTheRubricIsAskedFor() {
        assertThat(pick(absent("bn-axes"), absent("ln-axes"), covered("batch-size"))).contains("bn-axes");
    }

    @Test
    void aMissedPointComesBeforeOneSaidByHalfOfTwiceItsWeightOnlyIfItWeighsMore() {
        assertThat(pick(new Finding.Partial("bn-axes", SPAN, 1), covered("ln-axes"), absent("batch-size"))).contains("bn-axes");
        assertThat(pick(new Finding.Partial("bn-axes", SPAN, 1), absent("ln-axes"), covered("batch-size"))).contains("ln-axes");
    }

    @Test
    void nothingIsAskedWhenAllIsCovered() {
        assertThat(pick(covered("bn-axes"), covered("ln-axes"), covered("batch-size"))).isEmpty();
    }

    @Test
    void nothingIsAskedOffTheSubject() {
        var examination = new Examination(List.of(absent("bn-axes"), absent("ln-axes"), absent("batch-size")), new Character.OffTopic(), 1, List.of());
        assertThat(SuggestFollowUp.pick(Samples.normalisation(), examination)).isEmpty();
    }

    @Test
    void aMissedPointIsLedUpToByWhatWasSaidOfTheHeaviestCoveredOne() {
        // When
        var followUp = followUp(new Finding.Covered("bn-axes", Span.of("BN 按通道统计。", 0, 9), 1), absent("ln-axes"), covered("batch-size"));
        // Then
        assertThat(followUp.said().orElseThrow().quote()).isEqualTo("BN 按通道统计。");
        assertThat(followUp.lead()).contains(new Wording("你提到“BN 按通道统计”。", "You said “BN 按通道统计”."));
    }

    @Test
    void aPointSaidByHalfIsLedUpToByThatHalf() {
        assertThat(followUp(covered("bn-axes"), new Finding.Partial("ln-axes", Span.of("LN is per sample", 0, 16), 1), covered("batch-size"))
                .lead().orElseThrow().en()).isEqualTo("You said “LN is per sample”.");
    }

    @Test
    void aContradictionIsToBeThoughtOverAndNothingIsGivenAway() {
        // When
        var lead = followUp(covered("bn-axes"), new Finding.Contradicted("ln-axes", Span.of("LN 汇总整个批次", 0, 9), 1), covered("batch-size")).lead();
        // Then
        assertThat(lead).contains(new Wording("你说“LN 汇总整个批次”。请再想一想，是这样吗？", "You said “LN 汇总整个批次”. Please think again: is that so?"));
    }

    @Test
    void whereNothingWasSaidNothingLeadsUp() {
        // When
        var followUp = followUp(absent("bn-axes"), absent("ln-axes"), absent("batch-size"));
        // Then
        assertThat(followUp.said()).isEmpty();
        assertThat(followUp.lead()).isEmpty();
    }

    @Test
    void aLongQuoteIsCutAtAWordAndItsMarkupIsNotDrawn() {
        assertThat(lead("- the **mean** of $x_i$ and <b> " + "over and over ".repeat(20))).startsWith("the mean of \\$x\\_i\\$ and \\<b\\> over")
                .endsWith("…").hasSizeLessThan(120);
        assertThat(lead("把整个批次所有样本的值放一起算均值和方差，".repeat(5))).hasSize(51).endsWith("…");
    }

    @Test
    void halfAFormulaIsLeftOut() {
        assertThat(lead("\\beta_T$ a little noise is mixed in")).isEqualTo("a little noise is mixed in");
        assertThat(lead("the cost grows as $O(N")).isEqualTo("the cost grows as");
        assertThat(lead("it costs $O(N)$ and no more")).isEqualTo("it costs \\$O(N)\\$ and no more");
    }

    /** The words said back. */
    private static String lead(String said) {
        var lead = followUp(new Finding.Covered("bn-axes", Span.of(said, 0, said.length()), 1), absent("ln-axes"), absent("batch-size")).lead().orElseThrow().en();
        return lead.substring("You said “".length(), lead.length() - "”.".length());
    }

    private static FollowUp followUp(Finding... findings) {
        return SuggestFollowUp.pick(Samples.normalisation(), new Examination(List.of(findings), new Character.Genuine(), 1, List.of())).orElseThrow();
    }

    private static Optional<String> pick(Finding... findings) {
        return SuggestFollowUp.pick(Samples.normalisation(), new Examination(List.of(findings), new Character.Genuine(), 1, List.of()))
                .map(f -> f.point().id());
    }

    private static Finding covered(String point) {
        return new Finding.Covered(point, SPAN, 1);
    }

    private static Finding absent(String point) {
        return new Finding.Absent(point, 1);
    }
}
