package viva.grader.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import viva.grader.attack.Payload;
import viva.grader.attack.Target;
import viva.grader.attack.Targets;
import viva.grader.grading.Samples;

class ScreenedTest {
    private static final String ANSWER = "BN 对每个通道在整个批次上统计。\nLN 只看一个样本。";
    private static final List<String> ATTACKS = List.of("vit-tokenization-free", "lr-warmup-free", "detr-hungarian-matching-free",
            "visual-prompting-sam-free", "mall-people-flow-system-free");
    private static final Target TARGET = new Target("sample", Samples.normalisation(), ANSWER, List.of("", ""), "", List.of("", ""));

    @TestFactory
    Stream<DynamicTest> ordersAreBlankedAndTheAnswerStays() {
        return Payload.catalogue().stream().filter(Payload::orders).map(payload -> DynamicTest.dynamicTest(payload + " " + payload.text().apply(TARGET), () -> {
            // Given
            var attacked = payload.attack(TARGET);
            // When
            var screened = Screened.of(TARGET.question(), attacked);
            // Then
            assertThat(screened.text()).hasSameSizeAs(attacked).contains("BN 对每个通道在整个批次上统计。", "LN 只看一个样本。");
            assertThat(Plain.of(screened.text().replace(ANSWER, "")).text()).isEmpty();
            assertThat(screened.doubt()).isPresent();
        }));
    }

    /** Five of the labelled answers were written as attacks. */
    @Test
    void ofAllLabelledAnswersOnlyThoseThatSpeakToTheGraderAreTouched() {
        // Given
        var all = Targets.all();
        // When
        var touched = all.stream().filter(t -> !ATTACKS.contains(t.name()))
                .flatMap(t -> touched(t.name(), t.answer(), Screened.of(t.question(), t.answer()).marks().stream().map(Mark::range)));
        var attacks = all.stream().filter(t -> Screened.of(t.question(), t.answer()).doubt().isPresent());
        // Then
        assertThat(all).as("answers").size().isGreaterThan(400);
        assertThat(touched).isEmpty();
        assertThat(attacks).extracting(Target::name).containsExactlyInAnyOrderElementsOf(ATTACKS);
    }

    @Test
    void noModelAnswerSpeaksToTheGrader() {
        assertThat(Targets.all().stream().flatMap(t -> t.modelAnswer().stream()).distinct().flatMap(a -> touched("model answer", a, Orders.in(a).stream())))
                .isEmpty();
    }

    private static Stream<String> touched(String name, String text, Stream<Plain.Range> ranges) {
        return ranges.map(r -> name + ": " + text.substring(r.start(), r.end()));
    }

    @TestFactory
    Stream<DynamicTest> wordsOfComputerVisionAreNoOrders() {
        return Stream.of("NMS 先取得分最高的框，输出最高分的框，忽略重叠的其余框。", "Skip connections act as a highway for gradients.",
                "The big network acts as a teacher, and the student copies its scores.", "We ignore all boxes whose score is below 0.5 and return the maximum score.",
                "输出10分类结果，给出十分明显的提升。", "可以忽略。标准化之后再训练。", "During instruction tuning the loss ignores the instruction tokens.",
                "The detector returns {\"bbox\": [1, 2, 3, 4], \"score\": 0.98}.", "系统：摄像头、检测、跟踪三部分。", "不用锚框就不要检查 IoU 阈值。",
                "Every ground truth point is covered by the receptive field.", "System: a camera, a detector and a tracker.", "`torch.nn.functional.interpolate(x, scale_factor=2)`",
                "Prompt tuning learns system prompts; the assistant turn is masked.", "训练时给正样本打标签，给每个锚框打分。", "评分函数是余弦相似度，打分后排序。", "判别器给真样本打高分、给假样本打低分。",
                "面试官您好，我先确认几个问题。", "把真值当预测喂进去，评估脚本应当得满分。", "评测脚本拿真值自己去评自己，必须是满分。", "全输出同一个向量就满分了。", "it should give you a perfect score when you feed it the ground truth")
                .map(text -> DynamicTest.dynamicTest(text, () -> assertThat(Orders.in(text)).isEmpty()));
    }

    @Test
    void theRubricSaidWordForWordIsBlankedWhateverItsPunctuation() {
        // Given
        var claim = Samples.normalisation().rubric().points().getFirst().claim().zh();
        var attacked = ANSWER + " 要点一：" + claim.replace("，", " , ").replace("BN", "ＢＮ") + "还有别的。";
        // When
        var screened = Screened.of(Samples.normalisation(), attacked);
        // Then
        assertThat(screened.marks()).singleElement().isInstanceOf(Mark.RubricAgain.class);
        assertThat(screened.text()).startsWith(ANSWER).contains("还有别的").doesNotContain("方差");
        assertThat(screened.doubt()).isPresent();
    }

    @Test
    void aMisconceptionSaidWordForWordStays() {
        // Given
        var wrong = Samples.normalisation().rubric().points().getFirst().misconceptions().zh().getFirst();
        // Then
        assertThat(Screened.of(Samples.normalisation(), wrong).text()).isEqualTo(wrong);
    }

    @Test
    void theQuestionSaidAgainIsBlankedWithoutADoubt() {
        // When
        var screened = Screened.of(Samples.normalisation(), "Transformer 为什么用 LN？" + Samples.normalisation().prompt().zh() + ANSWER);
        // Then
        assertThat(screened.text()).contains(ANSWER).doesNotContain("分别沿哪些维度");
        assertThat(screened.doubt()).isEmpty();
    }
}
