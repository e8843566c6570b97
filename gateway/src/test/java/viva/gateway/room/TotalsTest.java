package viva.gateway.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {
    @Test
    void whatIsNotGradedIsLeftOutNotTakenForZero() {
        var totals = Totals.of(List.of(QuestionMark.graded(1, 8), QuestionMark.ungraded(1), QuestionMark.graded(2, 4)));

        assertThat(totals.score()).hasValue(6);
        assertThat(totals.graded()).isEqualTo(2);
        assertThat(totals.total()).isEqualTo(3);
    }

    @Test
    void nothingHandedInIsAZero() {
        assertThat(Totals.of(List.of(QuestionMark.graded(1, 8), QuestionMark.unanswered(1))).score()).hasValue(4);
    }

    @Test
    void nothingGradedHasNoScore() {
        assertThat(Totals.of(List.of(QuestionMark.ungraded(1))).score()).isEmpty();
        assertThat(Totals.of(List.of()).score()).isEmpty();
    }

    @Test
    void chaptersComeInTheHandbooksOrder() {
        var chapters = Totals.byChapter(List.of(QuestionMark.graded(9, 2), QuestionMark.graded(1, 8), QuestionMark.graded(9, 4)));

        assertThat(chapters.keySet()).containsExactly(1, 9);
        assertThat(chapters.get(9).score()).hasValue(3);
    }
}
