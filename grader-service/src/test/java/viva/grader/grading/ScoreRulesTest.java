package viva.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import viva.grader.grading.Examination.Character;

class ScoreRulesTest {
    private static final List<RubricPoint> POINTS = Samples.normalisation().rubric().points();
    private static final Character GENUINE = new Character.Genuine();

    private record Row(String name, String findings, Character character, double score, double deducted) {}

    /** Findings of three points of weights 4, 4, 2: Covered, Partial, Absent, X contradicted, ? cannot tell. */
    private static final List<Row> TABLE = List.of(
            new Row("everything covered is full marks", "CCC", GENUINE, 10, 0),
            new Row("a partial point earns half", "PCA", GENUINE, 6, 0),
            new Row("nothing said earns nothing", "AAA", GENUINE, 0, 0),
            new Row("a contradicted point earns nothing and takes off one more", "XCC", GENUINE, 5, 1),
            new Row("every contradiction counts", "XXC", GENUINE, 0, 2),
            new Row("a score never falls below zero", "XAA", GENUINE, 0, 1),
            new Row("points nobody could tell of are left out and the rest scaled", "?CA", GENUINE, 4.0 * 10 / 6, 0),
            new Row("a list of key terms is capped", "CCC", new Character.Stuffed(Optional.empty()), 2.5, 7.5),
            new Row("a cap above the score changes nothing", "AAP", new Character.Stuffed(Optional.empty()), 1, 0),
            new Row("text off the subject is worth one at most", "CAA", new Character.OffTopic(), 1, 3),
            new Row("an empty answer is worth nothing", "AAA", new Character.Empty(), 0, 0));

    @TestFactory
    Stream<DynamicTest> arithmetic() {
        return TABLE.stream().map(row -> DynamicTest.dynamicTest(row.name, () -> {
            // When
            var score = ScoreRules.score(POINTS, examination(row)).orElseThrow();
            // Then
            assertThat(score.total()).isCloseTo(row.score, within(1e-9));
            assertThat(score.deductions().stream().mapToDouble(Deduction::amount).sum()).isCloseTo(row.deducted, within(1e-9));
        }));
    }

    @Test
    void contradictionsTakeOffThreeAtMost() {
        // Given
        var points = List.of(point("a"), point("b"), point("c"), point("d"), point("e"));
        var findings = Stream.of("a", "b", "c", "d").<Finding>map(p -> new Finding.Contradicted(p, Span.of("abc", 0, 3), 1));
        var examination = new Examination(Stream.concat(findings, Stream.of(new Finding.Covered("e", Span.of("abc", 0, 3), 1))).toList(), GENUINE, 1, List.of());
        // When
        var score = ScoreRules.score(points, examination).orElseThrow();
        // Then
        assertThat(score.deductions()).extracting(Deduction::amount).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void aScoreIsNotInventedWhereNothingCouldBeTold() {
        // When
        var score = ScoreRules.score(POINTS, examination(new Row("", "???", GENUINE, 0, 0)));
        // Then
        assertThat(score).isEmpty();
    }

    @Test
    void findingsMustBeOnePerPoint() {
        // Given
        var two = examination(new Row("", "CC", GENUINE, 0, 0));
        // Then
        assertThatThrownBy(() -> ScoreRules.score(POINTS, two)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RubricPoint point(String id) {
        return new RubricPoint(id, 2, new Wording("甲", "a"), Wordings.NONE, Wordings.NONE, Wordings.NONE);
    }

    private static Examination examination(Row row) {
        var span = Span.of("abc", 0, 3);
        var findings = row.findings.chars().mapToObj(kind -> switch (kind) {
            case 'C' -> new Finding.Covered("p", span, 1);
            case 'P' -> new Finding.Partial("p", span, 1);
            case 'A' -> new Finding.Absent("p", 1);
            case 'X' -> new Finding.Contradicted("p", span, 1);
            default -> (Finding) new Finding.CannotTell("p");
        }).toList();
        return new Examination(findings, row.character, 1, List.of());
    }
}
