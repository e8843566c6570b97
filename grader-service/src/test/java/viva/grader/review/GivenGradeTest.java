package viva.grader.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import viva.grader.grading.Deduction;
import viva.grader.grading.Examination.Character;
import viva.grader.grading.Finding.Kind;
import viva.grader.grading.Grade;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.Overruling;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Samples;

/** Points bn-axes and ln-axes weigh 4, batch-size 2. */
class GivenGradeTest {
    private static final List<RubricPoint> POINTS = Samples.normalisation().rubric().points();
    private static final Character STUFFED = new Character.Stuffed(Optional.empty());
    private static final Character GENUINE = new Character.Genuine();

    /** What a person says of ln-axes, or what its follow-up earned; and the score that comes out. */
    private record Row(String name, String findings, Character character, Optional<Kind> person, Optional<String> followUp, double score) {}

    private static final List<Row> TABLE = List.of(
            new Row("nobody else had a say", "CPA", GENUINE, Optional.empty(), Optional.empty(), 6),
            new Row("a person raises a point", "CAA", GENUINE, Optional.of(Kind.COVERED), Optional.empty(), 8),
            new Row("a person lowers a point", "CCA", GENUINE, Optional.of(Kind.PARTIAL), Optional.empty(), 6),
            new Row("a person sees a falsehood, which takes off", "CCA", GENUINE, Optional.of(Kind.CONTRADICTED), Optional.empty(), 3),
            new Row("a person sees no falsehood where the machine did", "CXA", GENUINE, Optional.of(Kind.COVERED), Optional.empty(), 8),
            new Row("a person tells where the machine could not", "C?A", GENUINE, Optional.of(Kind.COVERED), Optional.empty(), 8),
            new Row("a person's points come on top of a cap", "CAC", STUFFED, Optional.of(Kind.COVERED), Optional.empty(), 6.5),
            new Row("a person's ruling to the worse leaves the cap", "CCC", STUFFED, Optional.of(Kind.ABSENT), Optional.empty(), 2.5),
            new Row("a follow-up earns what was missed", "CAA", GENUINE, Optional.empty(), Optional.of("C"), 8),
            new Row("a follow-up earns the other half", "CPA", GENUINE, Optional.empty(), Optional.of("C"), 8),
            new Row("a follow-up that says less takes nothing away", "CPA", GENUINE, Optional.empty(), Optional.of("A"), 6),
            new Row("a follow-up that says it wrong takes nothing away", "CAA", GENUINE, Optional.empty(), Optional.of("X"), 4),
            new Row("what was said wrong stays said, the point is earned", "CXA", GENUINE, Optional.empty(), Optional.of("C"), 7),
            new Row("a follow-up comes on top of a cap", "CAC", STUFFED, Optional.empty(), Optional.of("C"), 6.5),
            new Row("no follow-up raises what a person ruled", "CAA", GENUINE, Optional.of(Kind.ABSENT), Optional.of("C"), 4));

    @TestFactory
    Stream<DynamicTest> arithmetic() {
        return TABLE.stream().map(row -> DynamicTest.dynamicTest(row.name, () ->
                assertThat(given(row).score().orElseThrow()).isEqualTo(row.score)));
    }

    @Test
    void theMachinesFindingStaysBesideWhatCounts() {
        // When
        var changed = given(TABLE.get(4)).changed().orElseThrow();
        // Then
        assertThat(changed.findings()).extracting(GivenFinding::kind).containsExactly(Kind.COVERED, Kind.COVERED, Kind.ABSENT);
        assertThat(changed.findings()).extracting(GivenFinding::changed).containsExactly(false, true, false);
        assertThat(changed.findings().get(1).machine().kind()).isEqualTo(Kind.CONTRADICTED);
        assertThat(changed.findings().get(1).overruling()).hasSize(1);
        assertThat(changed.score().deductions()).isEmpty();
    }

    @Test
    void aCapThatStillBitesKeepsItsReason() {
        // When
        var changed = given(TABLE.get(6)).changed().orElseThrow();
        // Then
        assertThat(changed.score().deductions()).extracting(d -> d.reason().en()).containsExactly("lists key terms without saying anything of them");
        assertThat(changed.score().deductions()).extracting(Deduction::amount).containsExactly(3.5);
    }

    @Test
    void bothFindingsOfAFollowedUpPointAreThere() {
        // When
        var finding = given(TABLE.get(8)).changed().orElseThrow().findings().get(1);
        // Then
        assertThat(finding.kind()).isEqualTo(Kind.COVERED);
        assertThat(finding.machine().kind()).isEqualTo(Kind.ABSENT);
        assertThat(finding.followUp().orElseThrow().answer()).isEqualTo("second");
        assertThat(finding.followUp().orElseThrow().earned()).isEqualTo(4);
    }

    @Test
    void aPersonWhoRulesOnTheFollowUpRulesOnItsCredit() {
        // Given
        var point = POINTS.get(1);
        var followUp = new GradeRecord("second", "i", "t2", "ada", "bn-vs-ln", Optional.of(point.id()), 3, 2, 3,
                Samples.found(List.of(point), "A", GENUINE), List.of(ruling("second", Kind.ABSENT, Kind.PARTIAL)));
        // When
        var given = GivenGrade.of(entry(Samples.found("CAA"), List.of()), POINTS, Optional.of(GivenGrade.of(followUp, POINTS, Optional.empty())));
        // Then
        assertThat(given.score()).contains(6.0);
    }

    private static GivenGrade given(Row row) {
        var point = POINTS.get(1);
        var followUp = row.followUp.map(kind -> GivenGrade.byMachine(new GradeRecord("second", "i", "t2", "ada", "bn-vs-ln",
                Optional.of(point.id()), 3, 2, 2, Samples.found(List.of(point), kind, GENUINE))));
        var rulings = row.person.map(to -> ruling("first", Kind.ABSENT, to)).stream().toList();
        return GivenGrade.of(entry(Samples.found(POINTS, row.findings, row.character), rulings), POINTS, followUp);
    }

    private static GradeRecord entry(Grade grade, List<Overruling> rulings) {
        return new GradeRecord("first", "i", "t1", "ada", "bn-vs-ln", Optional.empty(), 3, 1, 2, grade, rulings);
    }

    private static Overruling ruling(String answer, Kind from, Kind to) {
        return new Overruling(answer, "ln-axes", from, to, "because", "rita", Instant.EPOCH, 3);
    }
}
