package viva.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viva.grader.grading.proto.GradeProto;
import viva.grader.grading.proto.ReceiptProto;

/** What an examiner says beside its findings reaches the grade and its receipt. */
class DoubtTest {
    private static final Wording WHY = new Wording("两个评分器意见不一", "the examiners disagree");
    private static final Engine STANDING_IN = new Engine("embedded", List.of("a.onnx sha256:00"), "test").standingIn(new Wording("太慢", "too slow"));

    @Test
    void aDoubtCallsAPersonHoweverConfidentTheExaminationIs() {
        // When
        var grade = grade(examination(0.9).doubted(WHY).doubted(new Wording("另外", "besides")));
        // Then
        assertThat(grade).isInstanceOfSatisfying(Grade.NeedsPerson.class, n -> {
            assertThat(n.reason().en()).isEqualTo("the examiners disagree; besides");
            assertThat(n.marks().confidence()).isEqualTo(0.9);
        });
    }

    @Test
    void theReceiptSaysWhoStoodInAndWhy() {
        // Given
        var grade = grade(examination(0.9).by(STANDING_IN));
        var answer = Samples.answer("a");
        var record = new GradeRecord(answer.answer(), answer.interview(), answer.turn(), answer.candidate(), answer.question().id(), Optional.empty(), 3, 1, 2,
                grade);
        // When
        var receipt = GradeProto.receiptOf(record);
        var read = ReceiptProto.gradeOf(ReceiptProto.receiptOf(ReceiptProto.jsonOf(receipt)));
        // Then
        assertThat(receipt.getStandingIn().getEn()).isEqualTo("too slow");
        assertThat(read).isEqualTo(grade);
    }

    private static Examination examination(double confidence) {
        return new Examination(Samples.normalisation().rubric().points().stream().<Finding>map(p -> new Finding.Absent(p.id(), 0.9)).toList(),
                new Examination.Character.Genuine(), confidence, List.of());
    }

    private static Grade grade(Examination examination) {
        var examiner = new Examiner() {
            @Override
            public Engine engine() {
                return new Engine("other", List.of(), "none");
            }

            @Override
            public Examination examine(Question question, List<RubricPoint> points, String answer) {
                return examination;
            }
        };
        return new GradeAnswer(examiner, (_, _) -> {
            throw new AssertionError("no code here");
        }, Clock.systemUTC(), 0.5).grade(Samples.answer("a"));
    }
}
