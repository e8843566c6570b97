package viva.local.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import viva.grader.v1.FindingChange;
import viva.grader.v1.FindingKind;
import viva.grader.v1.GradeState;
import viva.grader.v1.GradeSummary;
import viva.grader.v1.Regraded;
import viva.grader.v1.RegradeResponse;
import viva.question.v1.Text;

class MovesTest {
    @Test
    void whoMovesHasARowAndWhoStaysIsCounted() {
        // Given
        var moves = new Moves(false);
        // When
        var up = moves.add(answer("up", 4, 6).setRegraded(regraded(4, 6).addChanges(FindingChange.newBuilder().setPoint("ln-axes")
                .setBefore(FindingKind.FINDING_KIND_ABSENT).setAfter(FindingKind.FINDING_KIND_PARTIAL))).build());
        var stays = moves.add(answer("stays", 5, 5).setRegraded(regraded(5, 5).setReplayed(true).setExact(true)).build());
        moves.add(answer("down", 3, 0).build());
        moves.add(RegradeResponse.newBuilder().setAnswer("code").setSkipped(Text.newBuilder().setEn("it is code")).build());
        // Then
        assertThat(up.orElseThrow()).contains("up", "4.00", "6.00", "+2.00", "ln-axes absent → partial");
        assertThat(stays).isEmpty();
        assertThat(moves.summary()).containsExactly("3 graded again, 2 moved; mean move -0.33, largest -3.00 (down)", "1 skipped: it is code (1)",
                "1 of 1 replayed exactly: same engine, models and rubric, the same grade bit for bit",
                "Nothing was changed. --publish keeps the new grades beside the old ones.");
    }

    @Test
    void whatWasPublishedIsCounted() {
        // Given
        var moves = new Moves(true);
        // When
        moves.add(answer("up", 4, 6).setRegraded(regraded(4, 6).setVersion(3)).build());
        moves.add(answer("stays", 5, 5).build());
        // Then
        assertThat(moves.summary()).last().isEqualTo("1 new grades published beside the old ones");
    }

    @Test
    void aGradeThatThereWasNotBeforeIsNoMoveButAChange() {
        // Given
        var moves = new Moves(false);
        // When
        var row = moves.add(answer("found", 0, 6).setRegraded(regraded(0, 6).setBefore(GradeSummary.newBuilder()
                .setState(GradeState.GRADE_STATE_UNAVAILABLE))).build());
        // Then
        assertThat(row.orElseThrow()).contains("–", "6.00", "unavailable → graded");
        assertThat(moves.summary().getFirst()).isEqualTo("1 graded again, 1 moved; mean move 0, largest 0");
    }

    private static RegradeResponse.Builder answer(String id, double before, double after) {
        return RegradeResponse.newBuilder().setAnswer(id).setQuestion("bn-vs-ln").setRegraded(regraded(before, after));
    }

    private static Regraded.Builder regraded(double before, double after) {
        return Regraded.newBuilder().setBefore(summary(before)).setAfter(summary(after));
    }

    private static GradeSummary summary(double score) {
        return GradeSummary.newBuilder().setState(GradeState.GRADE_STATE_GRADED).setScore(score).build();
    }
}
