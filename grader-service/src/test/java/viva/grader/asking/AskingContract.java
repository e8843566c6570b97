package viva.grader.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static viva.grader.asking.FakeModel.says;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import viva.grader.asking.FakeModel.Act;
import viva.grader.asking.FakeModel.Asked;
import viva.grader.asking.langchain4j.JacksonTree;
import viva.grader.asking.langchain4j.ModelProbe;
import viva.grader.asking.langchain4j.ModelSettings;
import viva.grader.attack.Payload;
import viva.grader.attack.Target;
import viva.grader.grading.Examination;
import viva.grader.grading.Finding;
import viva.grader.grading.Question;
import viva.grader.grading.Samples;
import viva.grader.grading.ScoreRules;
import viva.grader.grading.Span;
import viva.grader.screening.ScreenedExaminer;

/** How the asking examiner behaves over a real connection, whatever protocol the server speaks and however badly it behaves. */
abstract class AskingContract {
    static final Question QUESTION = Samples.normalisation();
    static final String ANSWER = "😀 BN 按通道，用整个 batch 的值算均值、方差。\nLN 是每个样本自己算，跟别人无关。";
    private static final String KEY = "sk-secret-123";
    private static final Ruling BN = new Ruling("bn-axes", Ruling.Verdict.COVERED, "BN按通道,用整个 BATCH 的值算均值方差");
    private static final Ruling LN = new Ruling("ln-axes", Ruling.Verdict.PARTIAL, "LN 是每个样本自己算");
    private static final Ruling SIZE = new Ruling("batch-size", Ruling.Verdict.ABSENT, "");

    FakeModel server;

    abstract FakeModel.Protocol protocol();

    @BeforeEach
    void start() {
        server = FakeModel.start(protocol());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theProbeFindsTheProtocolAndTheStrictestFormat() {
        // When
        var state = probe(TestLimits.USUAL);
        // Then
        assertThat(state).isInstanceOfSatisfying(Connection.State.Ready.class, r -> {
            assertThat(r.chat().format()).isEqualTo(ReplyFormat.JSON_SCHEMA);
            assertThat(r.chat().place()).containsIgnoringCase(protocol().name());
        });
    }

    @Test
    void aSchemaThatIsRefusedMakesItAskForAnObject() {
        // Given
        server.onTrial(a -> a.format().equals("json_schema") ? refusal("This response_format type is unavailable now") : FakeModel.honest(a));
        // Then
        assertThat(format()).isEqualTo(ReplyFormat.JSON_OBJECT);
    }

    @Test
    void jsonThatIsRefusedAltogetherMakesItAskInWords() {
        // Given
        server.onTrial(a -> a.format().equals("plain") ? new Act.Says("Sure!\n```json\n" + said(FakeModel.honest(a)) + "\n```") : refusal("no response_format here"));
        // Then
        assertThat(format()).isEqualTo(ReplyFormat.PLAIN);
    }

    @Test
    void aSchemaThatIsTakenAndIgnoredMakesItGoOn() {
        // Given
        server.onTrial(a -> a.format().equals("json_schema") ? new Act.Says("It is covered.") : FakeModel.honest(a));
        // Then
        assertThat(format()).isEqualTo(ReplyFormat.JSON_OBJECT);
    }

    @Test
    void aRefusedKeyIsToldByItsVariableAndNotRepeated() {
        // Given
        server.onTrial(_ -> new Act.Fails(401, "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}", Map.of()));
        // Then
        assertThat(probe(TestLimits.USUAL)).isInstanceOfSatisfying(Connection.State.Away.class, a -> {
            assertThat(a.reason().en()).startsWith("VIVA_LLM_KEY").doesNotContain(KEY);
            assertThat(a.lookAgain()).isFalse();
        });
    }

    @Test
    void anUnknownModelIsToldByItsVariable() {
        // Given
        server.onTrial(_ -> new Act.Fails(404, "{\"error\":\"model 'tiny' not found\"}", Map.of()));
        // Then
        assertThat(probe(TestLimits.USUAL)).isInstanceOfSatisfying(Connection.State.Away.class, a -> assertThat(a.reason().en()).startsWith("VIVA_LLM_MODEL"));
    }

    @Test
    void aModelThatOnlyThinksIsNotUsed() {
        // Given
        server.onTrial(_ -> new Act.Thinks("Let me see. The driver must stop."));
        // Then
        assertThat(probe(TestLimits.USUAL)).isInstanceOfSatisfying(Connection.State.Away.class,
                a -> assertThat(a.reason().en()).startsWith("VIVA_LLM_MODEL").contains("empty"));
    }

    @Test
    void whatIsQuotedIsFoundAtItsExactPlace() {
        // Given
        server.does(ruling(BN, LN, SIZE));
        // When
        var examination = examine(TestLimits.USUAL, new Beside().covers("bn-axes", ANSWER), ANSWER);
        // Then
        assertThat(examination.findings()).satisfiesExactly(
                f -> assertThat(span(f)).isEqualTo(Span.of(ANSWER, 3, 28)),
                f -> assertThat(f).isInstanceOf(Finding.Partial.class),
                f -> assertThat(f).isInstanceOf(Finding.Absent.class));
        assertThat(span(examination.findings().getFirst()).quote()).isEqualTo("BN 按通道，用整个 batch 的值算均值、方差");
        assertThat(examination.engine().orElseThrow().name()).isEqualTo("llm:tiny");
        assertThat(examination.engine().orElseThrow().calibration()).contains("prompts v1", "json_schema", "beside c1");
        assertThat(examination.engine().orElseThrow().standingIn()).isEmpty();
        assertThat(examination.rawReplies()).hasSize(3);
        assertThat(examination.confidence()).isGreaterThan(0.55);
        assertThat(server.asked()).hasSize(3).allSatisfy(a -> assertThat(a.points()).hasSize(1));
    }

    @Test
    void oneCallCanAskAboutTheWholeRubric() {
        // Given
        server.does(_ -> says(BN, LN, SIZE));
        // When
        var examination = examine(TestLimits.USUAL.calls(10, 4));
        // Then
        assertThat(examination.findings().getFirst()).isInstanceOf(Finding.Covered.class);
        assertThat(server.asked()).singleElement().satisfies(a -> assertThat(a.points()).containsExactly("bn-axes", "ln-axes", "batch-size"));
    }

    @Test
    void noMoreCallsAreUnderWayThanAllowed() {
        // Given
        server.does(ruling(BN, LN, SIZE));
        // When
        examine(TestLimits.USUAL.calls(1, 1).samples(3));
        // Then
        assertThat(server.asked()).hasSize(9);
        assertThat(server.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void anInventedQuoteIsToldAndThenEarnsNothing() {
        // Given
        var invented = new Ruling("bn-axes", Ruling.Verdict.COVERED, "BN normalises every channel over all samples of the batch");
        server.does(ruling(invented, LN, SIZE));
        // When
        var examination = examine(TestLimits.USUAL);
        // Then
        assertThat(examination.findings().getFirst()).isInstanceOf(Finding.Absent.class);
        assertThat(examination.engine().orElseThrow().standingIn()).isEmpty();
        assertThat(server.asked()).filteredOn(a -> a.points().contains("bn-axes")).hasSize(2).last()
                .satisfies(a -> assertThat(a.messages().getLast()).contains("\"bn-axes\" is not the candidate's own words"));
    }

    @Test
    void theQuestionsOwnWordsAreNoEvidence() {
        // Given
        var quoting = new Ruling("bn-axes", Ruling.Verdict.COVERED, "批归一化（BN）和层归一化（LN）");
        server.does(ruling(quoting, LN, SIZE));
        // When
        var examination = examine(TestLimits.USUAL, new Beside(), ANSWER + "这就是批归一化（BN）和层归一化（LN）。");
        // Then
        assertThat(examination.findings().getFirst()).isInstanceOf(Finding.Absent.class);
    }

    @Test
    void aVerdictThatThereIsNotIsToldAndCorrected() {
        // Given
        var first = new AtomicInteger();
        server.does(a -> a.points().contains("bn-axes") && first.getAndIncrement() == 0
                ? new Act.Says("{\"verdicts\":[{\"point\":\"bn-axes\",\"quote\":\"BN 按通道\",\"verdict\":\"MET\"}]}") : ruling(BN, LN, SIZE).apply(a));
        // When
        var examination = examine(TestLimits.USUAL);
        // Then
        assertThat(examination.findings().getFirst()).isInstanceOf(Finding.Covered.class);
        assertThat(server.asked()).anySatisfy(a -> assertThat(a.messages()).hasSize(4).last().asString().contains("MET, not one of COVERED"));
    }

    @TestFactory
    Stream<DynamicTest> repliesThatCannotBeUsedTwiceLeaveTheGradeToTheEmbeddedExaminer() {
        return Stream.<Map.Entry<Act, String>>of(
                Map.entry(new Act.Says("{\"verdicts\":[{\"point\":\"bn-axes\",\"quote\":\"x\",\"verdict\":\"MET\"}]}"), "not one of"),
                Map.entry(new Act.Says("{\"verdicts\":[{\"point\":\"bn-axes\",\"verdict\":\"COVERED\"}]}"), "no \"quote\""),
                Map.entry(new Act.Says("{\"verdicts\":[]}"), "no entry"),
                Map.entry(new Act.Says("{\"verdicts\":[{\"point\":\"all\",\"quote\":\"\",\"verdict\":\"ABSENT\"}]}"), "no point \"all\""),
                Map.entry(new Act.Says("It is covered."), "no JSON object"),
                Map.entry(new Act.CutOff("{\"verdicts\":[{\"point\":\"bn-axes\",\"quo"), "cut off"),
                Map.entry(new Act.Thinks("hm"), "empty"))
                .map(c -> DynamicTest.dynamicTest(c.getValue(), () -> {
                    // Given
                    server.does(a -> a.points().contains("bn-axes") ? c.getKey() : FakeModel.honest(a));
                    // When
                    var examination = examine(TestLimits.USUAL, new Beside().covers("ln-axes", ANSWER), ANSWER);
                    // Then
                    assertThat(fallback(examination)).contains("twice").contains(c.getValue());
                    assertThat(examination.findings().get(1)).isInstanceOf(Finding.Covered.class);
                    assertThat(examination.rawReplies()).isEmpty();
                }));
    }

    @Test
    void aServerThatIsBusyIsAskedAgainNotBeforeItSaid() {
        // Given
        var first = new AtomicInteger();
        server.does(a -> first.getAndIncrement() == 0 ? new Act.Fails(429, "{\"error\":\"slow down\"}", Map.of("Retry-After", "1")) : ruling(BN, LN, SIZE).apply(a));
        // When
        long begun = System.nanoTime();
        var examination = examine(TestLimits.USUAL.calls(10, 1));
        // Then
        assertThat(examination.engine().orElseThrow().name()).isEqualTo("llm:tiny");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aServerThatStaysBrokenIsLeftAloneForAWhile() {
        // Given
        server.does(_ -> new Act.Fails(503, "{\"error\":\"overloaded\"}", Map.of()));
        var examiner = examiner(TestLimits.USUAL.calls(10, 1), new Beside(), new Budget(Clock.systemUTC(), 0, 0));
        // When
        var first = examine(examiner, ANSWER);
        var second = examine(examiner, ANSWER);
        // Then
        assertThat(fallback(first)).contains("busy (HTTP 503)");
        assertThat(fallback(second)).contains("busy (HTTP 503)");
        assertThat(server.asked()).hasSize(TestLimits.USUAL.tries());
        assertThat(examiner.engine().standingIn()).isPresent();
    }

    @Test
    void anAccountWithoutMoneyIsNotAskedAgain() {
        // Given
        server.does(_ -> new Act.Fails(429, "{\"error\":{\"code\":\"insufficient_quota\"}}", Map.of()));
        // Then
        assertThat(fallback(examine(TestLimits.USUAL.calls(10, 1)))).contains("HTTP 429").contains("insufficient_quota");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aModelThatHangsIsNotWaitedFor() {
        // Given
        server.does(_ -> new Act.Hangs());
        // When
        long begun = System.nanoTime();
        var examination = examine(TestLimits.USUAL.callTimeout(Duration.ofSeconds(2)));
        // Then
        assertThat(fallback(examination)).contains("did not reply within 2 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsTriedAgain() {
        // Given
        var first = new AtomicInteger();
        server.does(a -> first.getAndIncrement() == 0 ? new Act.Breaks() : ruling(BN, LN, SIZE).apply(a));
        // Then
        assertThat(examine(TestLimits.USUAL.calls(10, 1)).engine().orElseThrow().name()).isEqualTo("llm:tiny");
    }

    @Test
    void aPageInsteadOfAReplyLeavesTheGradeToTheEmbeddedExaminer() {
        // Given
        server.does(_ -> new Act.Babbles("<html>welcome</html>"));
        // Then
        assertThat(fallback(examine(TestLimits.USUAL))).contains("none of the protocol");
    }

    @Test
    void aBudgetThatIsTooSmallForTheAnswerIsNotTouched() {
        // Given
        server.does(ruling(BN, LN, SIZE));
        var examiner = examiner(TestLimits.USUAL, new Beside(), new Budget(Clock.systemUTC(), 5, 0));
        // When
        var first = examine(examiner, ANSWER);
        var second = examine(examiner, ANSWER);
        // Then
        assertThat(first.engine().orElseThrow().name()).isEqualTo("llm:tiny");
        assertThat(fallback(second)).contains("budget").contains("5 calls a day");
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void anAnswerThatDoesNotFitIsNotCutInHalf() {
        // Given
        server.does(ruling(BN, LN, SIZE));
        // Then
        assertThat(fallback(examine(TestLimits.USUAL.contextTokens(1700)))).contains("does not fit");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void theMajorityOfSamplesCountsAndDisagreementLowersConfidence() {
        // Given
        var samples = new AtomicInteger();
        server.does(a -> a.points().contains("bn-axes") && samples.getAndIncrement() == 1 ? says(new Ruling("bn-axes", Ruling.Verdict.ABSENT, ""))
                : ruling(BN, LN, SIZE).apply(a));
        // When
        var examination = examine(TestLimits.USUAL.calls(1, 1).samples(3));
        // Then
        assertThat(examination.findings().getFirst()).isInstanceOf(Finding.Covered.class);
        assertThat(examination.findings().getFirst().confidence()).isLessThan(examination.findings().get(1).confidence());
        assertThat(examination.engine().orElseThrow().calibration()).contains("3 samples");
    }

    @Test
    void whereTheModelIsUnsureTheEmbeddedExaminersFindingStandsWithHalfItsConfidence() {
        // Given
        server.does(ruling(new Ruling("bn-axes", Ruling.Verdict.UNSURE, ""), LN, SIZE));
        // When
        var examination = examine(TestLimits.USUAL, new Beside().contradicts("bn-axes", ANSWER), ANSWER);
        // Then
        assertThat(examination.findings().getFirst()).isInstanceOfSatisfying(Finding.Contradicted.class, f -> assertThat(f.confidence()).isEqualTo(0.4));
    }

    @Test
    void examinersFarApartCallAPersonAndSayBothScores() {
        // Given
        server.does(ruling(BN, new Ruling("ln-axes", Ruling.Verdict.COVERED, "LN 是每个样本自己算"), SIZE));
        // When
        var examination = examine(TestLimits.USUAL);
        // Then
        assertThat(examination.doubt().orElseThrow().en()).contains("8.0 / 0.0", "80%");
        assertThat(examination.confidence()).isLessThan(0.55);
    }

    @Test
    void aStringOfKeyTermsStaysCappedWhateverTheModelSays() {
        // Given
        server.does(ruling(BN, new Ruling("ln-axes", Ruling.Verdict.COVERED, "LN 是每个样本自己算"), SIZE));
        // When
        var examination = examine(TestLimits.USUAL, new Beside().character(new Examination.Character.Stuffed(Optional.empty())), ANSWER);
        // Then
        assertThat(ScoreRules.score(QUESTION.rubric().points(), examination).orElseThrow().total()).isEqualTo(2.5);
        assertThat(examination.doubt()).isPresent();
    }

    @Test
    void anAnswerOfNothingIsNotAskedAbout() {
        // Given
        server.does(ruling(BN, LN, SIZE));
        // When
        var examination = examine(TestLimits.USUAL, new Beside(), "解：");
        // Then
        assertThat(fallback(examination)).contains("too short");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void theModelNeverReadsAnOrder() {
        // Given
        var payloads = Payload.catalogue().stream().filter(Payload::orders).toList();
        server.does(FakeModel::honest);
        var examiner = new ScreenedExaminer(examiner(TestLimits.USUAL.calls(10, 1), new Beside(), new Budget(Clock.systemUTC(), 0, 0)));
        var target = new Target("t", QUESTION, ANSWER, List.of("", ""), "", List.of("", ""));
        // When
        payloads.forEach(p -> examiner.examine(QUESTION, QUESTION.rubric().points(), p.attack(target)));
        // Then
        assertThat(server.asked()).hasSize(payloads.size());
        IntStream.range(0, payloads.size()).forEach(i -> assertThat(answerIn(server.asked().get(i))).as(payloads.get(i).toString())
                .contains("LN 是每个样本自己算").doesNotContain("满分", "full marks", "10/10", "COVERED", "<|im_start|>", "begin -----", "</answer>\n<system>"));
    }

    @Test
    void theAnswerStandsBetweenLinesOfItsOwnCode() {
        // Given
        server.does(ruling(BN, LN, SIZE));
        // When
        examine(TestLimits.USUAL.calls(10, 1));
        examine(TestLimits.USUAL.calls(10, 1));
        // Then
        var codes = server.asked().stream().map(a -> a.messages().get(1).replaceAll("(?s).*----- ([0-9a-f]{16}) begin -----.*----- \\1 end -----.*", "$1")).toList();
        assertThat(codes).hasSize(2).doesNotHaveDuplicates().allMatch(c -> c.matches("[0-9a-f]{16}"));
    }

    private static String answerIn(Asked asked) {
        return asked.messages().get(1).replaceAll("(?s).*----- ([0-9a-f]{16}) begin -----\n(.*)\n----- \\1 end -----.*", "$2");
    }

    /** Each of these rulings where its point is asked about. */
    private static Function<Asked, Act> ruling(Ruling... rulings) {
        return a -> says(Stream.of(rulings).filter(r -> a.points().contains(r.point())).toArray(Ruling[]::new));
    }

    private static Act refusal(String message) {
        return new Act.Fails(400, "{\"error\":{\"message\":\"" + message + "\",\"type\":\"invalid_request_error\"}}", Map.of());
    }

    private static String said(Act act) {
        return ((Act.Says) act).text();
    }

    static Span span(Finding finding) {
        return ((Finding.Covered) finding).span();
    }

    private static String fallback(Examination examination) {
        assertThat(examination.engine().orElseThrow().name()).isEqualTo("embedded");
        return examination.engine().orElseThrow().standingIn().orElseThrow().en();
    }

    private ReplyFormat format() {
        return ((Connection.State.Ready) probe(TestLimits.USUAL)).chat().format();
    }

    Connection.State probe(Limits limits) {
        return new ModelProbe(new ModelSettings(server.url(), server.model(), Optional.of(KEY), limits), new PromptBook("v1"), new JacksonTree()).look();
    }

    AskingExaminer examiner(Limits limits, Beside beside, Budget budget) {
        var prompts = new PromptBook("v1");
        var connection = new ProbedConnection(() -> probe(limits), Duration.ofSeconds(60), Duration.ofMinutes(1), Clock.systemUTC(), _ -> { });
        connection.start();
        return new AskingExaminer(beside, connection, prompts, new JacksonTree(), limits, budget);
    }

    private Examination examine(Limits limits) {
        return examine(limits, new Beside(), ANSWER);
    }

    private Examination examine(Limits limits, Beside beside, String answer) {
        return examine(examiner(limits, beside, new Budget(Clock.systemUTC(), 0, 0)), answer);
    }

    static Examination examine(AskingExaminer examiner, String answer) {
        return examiner.examine(QUESTION, QUESTION.rubric().points(), answer);
    }
}
