package viva.grader.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viva.grader.grading.Examination;
import viva.grader.grading.Examination.Character;
import viva.grader.grading.Finding;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Samples;
import viva.grader.grading.Span;

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

    private static Optional<String> pick(Finding... findings) {
        return SuggestFollowUp.pick(Samples.normalisation(), new Examination(List.of(findings), new Character.Genuine(), 1, List.of()))
                .map(RubricPoint::id);
    }

    private static Finding covered(String point) {
        return new Finding.Covered(point, SPAN, 1);
    }

    private static Finding absent(String point) {
        return new Finding.Absent(point, 1);
    }
}
