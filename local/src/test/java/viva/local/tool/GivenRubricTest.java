package viva.local.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import viva.question.v1.RubricPoint;

class GivenRubricTest {
    @Test
    void sentencesOfAReferenceBecomePointsOfEqualWeight() throws IOException {
        // Given
        var answer = new ObjectMapper().readTree("""
                {"question": "What is a perceptron?", "reference": "It is a linear unit. It fires above a threshold!", "answer": "?"}""");
        // When
        var points = GivenRubric.ofReference(answer).orElseThrow().getRubric().getPointsList();
        // Then
        assertThat(points).extracting(p -> p.getClaim().getEn()).containsExactly("It is a linear unit.", "It fires above a threshold!");
        assertThat(points).allSatisfy(p -> assertThat(p.getWeight()).isEqualTo(5));
    }

    @Test
    void thingsListedAfterAColonBecomeAPointEach() {
        assertThat(GivenRubric.statements("四个因素：分区、分割、分批、分类。")).containsExactly("四个因素： 分区", "四个因素： 分割", "四个因素： 分批", "四个因素： 分类。");
        assertThat(GivenRubric.statements("配送（1）综合配送（2）专业配送")).hasSize(2);
    }

    @Test
    void weightsOfGivenPointsAreScaledToTen() throws IOException {
        // Given
        var answer = new ObjectMapper().readTree("""
                {"question": "q", "answer": "a", "points": [{"point": "甲", "weight": 1}, {"point": "乙", "weight": 3}]}""");
        // When
        var points = GivenRubric.ofPoints(answer).orElseThrow().getRubric().getPointsList();
        // Then
        assertThat(points).extracting(p -> p.getClaim().getZh()).containsExactly("甲", "乙");
        assertThat(points.stream().mapToDouble(RubricPoint::getWeight).sum()).isCloseTo(10, within(1e-9));
    }

    @Test
    void withoutAReferenceThereIsNoRubric() throws IOException {
        assertThat(GivenRubric.ofReference(new ObjectMapper().readTree("{\"question\": \"q\"}"))).isEmpty();
    }
}
