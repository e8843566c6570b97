package viva.grader.grading;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RubricTest {
    private static final RubricPoint FULL = point("a", 10);

    @Test
    void weightsMustSumToTen() {
        assertInvalid(List.of(point("a", 4), point("b", 5)), "points");
    }

    @Test
    void aRubricHasAPoint() {
        assertInvalid(List.of(), "points");
    }

    @Test
    void idsAreUnique() {
        assertInvalid(List.of(point("a", 5), point("a", 5)), "points[1].id");
    }

    @Test
    void weightsAreAboveZero() {
        assertInvalid(List.of(FULL, point("b", 0)), "points[1].weight");
        assertInvalid(List.of(FULL, point("b", Double.NaN)), "points[1].weight");
    }

    @Test
    void aPointHasAClaimInOneLanguageAtLeast() {
        assertInvalid(List.of(new RubricPoint("a", 10, new Wording("", " "), Wordings.NONE, Wordings.NONE, Wordings.NONE)), "points[0].claim");
    }

    private static void assertInvalid(List<RubricPoint> points, String field) {
        assertThatThrownBy(() -> new Rubric(1, points))
                .isInstanceOfSatisfying(GradingFailure.InvalidRubric.class, f -> org.assertj.core.api.Assertions.assertThat(f.field()).isEqualTo(field));
    }

    private static RubricPoint point(String id, double weight) {
        return new RubricPoint(id, weight, new Wording("甲", "a"), Wordings.NONE, Wordings.NONE, Wordings.NONE);
    }
}
