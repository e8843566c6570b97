package viva.grader.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import viva.grader.TestClock;
import viva.grader.grading.CodeTask;
import viva.grader.grading.Engine;
import viva.grader.grading.Examination;
import viva.grader.grading.Examiner;
import viva.grader.grading.Finding.Kind;
import viva.grader.grading.Grade;
import viva.grader.grading.GradeAnswer;
import viva.grader.grading.GradeArchive.Selection;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.GradingFailure;
import viva.grader.grading.InMemoryGradeBook;
import viva.grader.grading.Question;
import viva.grader.grading.Rubric;
import viva.grader.grading.RubricPoint;
import viva.grader.grading.Samples;
import viva.grader.grading.Submission;
import viva.grader.grading.Wording;

/** Points bn-axes and ln-axes weigh 4, batch-size 2. */
class RegradeTest {
    private static final Engine EMBEDDED = new Engine("embedded", List.of("a.onnx sha256:00"), "test");
    private static final Regrade.Order AS_IT_WAS = new Regrade.Order(Selection.ALL, Optional.empty(), Engines.NOW, false);

    private final TestClock clock = new TestClock();
    private final InMemoryGradeBook book = new InMemoryGradeBook(clock);
    private final AtomicReference<String> findings = new AtomicReference<>("CPA");
    private final GradeAnswer embedded = new GradeAnswer(examiner(EMBEDDED), (_, _) -> null, clock, 0.5);

    @Test
    void aReceiptIsReplayedExactlyByTheSameEngineWithTheSameRubric() {
        // Given
        graded(sample(), "CPA");
        // When
        var regraded = (Outcome.Regraded) run(AS_IT_WAS).getFirst();
        // Then
        assertThat(regraded.replayed()).isTrue();
        assertThat(regraded.exact()).isTrue();
        assertThat(regraded.changes()).isEmpty();
    }

    @Test
    void anEngineOfTheSameNameThatFindsOtherwiseIsReplayedButNotExact() {
        // Given
        graded(sample(), "CPA");
        findings.set("CCA");
        // When
        var regraded = (Outcome.Regraded) run(AS_IT_WAS).getFirst();
        // Then
        assertThat(regraded.replayed()).isTrue();
        assertThat(regraded.exact()).isFalse();
        assertThat(regraded.changes()).containsExactly(new Outcome.Change("ln-axes", Optional.of(Kind.PARTIAL), Optional.of(Kind.COVERED)));
    }

    @Test
    void anotherRubricMovesTheScoreAndStoresNothing() {
        // Given
        var entry = graded(sample(), "CPA");
        var other = reweighted(8, 1, 1);
        // When
        var regraded = (Outcome.Regraded) run(new Regrade.Order(Selection.ALL, Optional.of(other), Engines.NOW, false)).getFirst();
        // Then
        assertThat(regraded.after().given().orElseThrow().score()).isEqualTo(8.5);
        assertThat(regraded.replayed()).isFalse();
        assertThat(regraded.published()).isEmpty();
        assertThat(book.receipt(entry.answer())).contains(entry);
        assertThat(book.versions(entry.answer())).hasSize(1);
    }

    @Test
    void whatIsPublishedStandsBesideTheOldAndReplaysAgainstItsOwnRubric() {
        // Given
        var entry = graded(sample(), "CPA");
        var other = reweighted(8, 1, 1);
        // When
        var regraded = (Outcome.Regraded) run(new Regrade.Order(Selection.ALL, Optional.of(other), Engines.NOW, true)).getFirst();
        var again = (Outcome.Regraded) run(AS_IT_WAS).getFirst();
        // Then
        assertThat(regraded.published()).hasValue(entry.revision() + 1);
        assertThat(book.receipt(entry.answer()).orElseThrow().grade()).isEqualTo(regraded.after());
        assertThat(book.at(entry.answer(), entry.revision()).orElseThrow().entry().grade()).isEqualTo(entry.grade());
        assertThat(again.exact()).isTrue();
    }

    @Test
    void aGradeThatComesOutTheSameIsNotPublishedAgain() {
        // Given
        var entry = graded(sample(), "CPA");
        // When
        run(new Regrade.Order(Selection.ALL, Optional.empty(), Engines.NOW, true));
        // Then
        assertThat(book.versions(entry.answer())).hasSize(1);
    }

    @Test
    void whatCannotBeGradedAgainIsSkippedWithAWord() {
        // Given
        var code = sample();
        graded(new Submission(code.answer(), code.interview(), code.turn(), code.candidate(), code.question(), "pass",
                Optional.of(new CodeTask("python", "{}")), Optional.empty()), "CPA");
        graded(Samples.followUp("second", sample(), "ln-axes"), "C");
        book.submit(sample());
        var without = new Question("bn-vs-ln", code.question().title(), code.question().prompt(),
                new Rubric(4, List.of(weighing(code.question().rubric().points().getFirst(), 10))));
        // When
        var outcomes = run(new Regrade.Order(Selection.ALL, Optional.of(without), Engines.NOW, true));
        // Then
        assertThat(outcomes).allSatisfy(o -> assertThat(o).isInstanceOf(Outcome.Skipped.class));
        assertThat(outcomes).extracting(o -> ((Outcome.Skipped) o).why().en()).containsExactly("it is code, which the cases judge",
                "the rubric has no point that its follow-up asked about", "it is not graded yet");
    }

    @Test
    void anExaminerThatIsAwaySkipsTheAnswerAndSaysWhy() {
        // Given
        graded(sample(), "CPA");
        findings.set("");
        // Then
        assertThat(run(AS_IT_WAS)).singleElement().isInstanceOfSatisfying(Outcome.Skipped.class, s -> assertThat(s.why().en()).isEqualTo("it is away"));
    }

    @Test
    void whoAsksForTheModelGetsNoStandInsOpinion() {
        // Given
        graded(sample(), "CPA");
        var model = new GradeAnswer(new Examiner() {
            @Override
            public Engine engine() {
                return new Engine("llm:big", List.of(), "v1");
            }

            @Override
            public Examination examine(Question question, List<RubricPoint> points, String answer) {
                return examiner(EMBEDDED).examine(question, points, answer).by(EMBEDDED.standingIn(new Wording("太慢", "too slow")));
            }
        }, (_, _) -> null, clock, 0.5);
        // When
        var outcomes = new ArrayList<Outcome>();
        new Regrade(book, new Engines(model, embedded)).run(new Regrade.Order(Selection.ALL, Optional.empty(), Engines.LLM, true), () -> false, outcomes::add);
        // Then
        assertThat(outcomes).singleElement().isInstanceOfSatisfying(Outcome.Skipped.class, s -> assertThat(s.why().en()).isEqualTo("too slow"));
    }

    @Test
    void anEngineThatIsNotHereIsRefusedByNameBeforeAnythingIsGraded() {
        assertThatThrownBy(() -> run(new Regrade.Order(Selection.ALL, Optional.empty(), "llm", false)))
                .isInstanceOfSatisfying(RegradeFailure.UnknownEngine.class, f -> assertThat(f.known()).containsExactly("embedded"));
    }

    @Test
    void onlyTheAnswersAskedForAreGradedAndNoMoreWhenTheCallerLeaves() {
        // Given
        for (int i = 0; i < 60; i++) {
            graded(sample(), "CPA");
        }
        var one = graded(sample(), "CPA");
        var seen = new ArrayList<Outcome>();
        // When
        new Regrade(book, new Engines(embedded, embedded)).run(AS_IT_WAS, () -> seen.size() == 3, seen::add);
        // Then
        assertThat(seen).hasSize(3);
        assertThat(run(AS_IT_WAS)).hasSize(61);
        assertThat(run(new Regrade.Order(new Selection(Optional.empty(), Optional.of(one.interview())), Optional.empty(), Engines.NOW, false)))
                .extracting(o -> o.entry().answer()).containsExactly(one.answer());
    }

    private List<Outcome> run(Regrade.Order order) {
        var outcomes = new ArrayList<Outcome>();
        new Regrade(book, new Engines(embedded, embedded)).run(order, () -> false, outcomes::add);
        return outcomes;
    }

    /** Finds what the test says, in rubric order; away where that is nothing. */
    private Examiner examiner(Engine engine) {
        return new Examiner() {
            @Override
            public Engine engine() {
                return engine;
            }

            @Override
            public Examination examine(Question question, List<RubricPoint> points, String answer) {
                if (findings.get().isEmpty()) {
                    throw new GradingFailure.ExaminerAway("examiner", new Wording("不在", "it is away"), null);
                }
                var found = Samples.found(points, findings.get(), new Examination.Character.Genuine());
                return new Examination(found.marks().findings(), new Examination.Character.Genuine(), 0.9, List.of());
            }
        };
    }

    private GradeRecord graded(Submission submission, String kinds) {
        book.submit(submission);
        var points = submission.question().rubric().points();
        var asked = submission.followUpPoint().map(id -> points.stream().filter(p -> p.id().equals(id)).toList()).orElse(points);
        Grade grade = Samples.found(asked, kinds, new Examination.Character.Genuine());
        assertThat(book.finish(book.take("test", Duration.ofMinutes(1)).orElseThrow().lease(), grade)).isTrue();
        return book.receipt(submission.answer()).orElseThrow();
    }

    private static Submission sample() {
        var sample = Samples.answer(UUID.randomUUID().toString());
        return new Submission(sample.answer(), UUID.randomUUID().toString(), sample.turn(), sample.candidate(), sample.question(), sample.text(),
                Optional.empty(), Optional.empty());
    }

    private static Question reweighted(double bn, double ln, double batch) {
        var question = Samples.normalisation();
        var weights = Map.of("bn-axes", bn, "ln-axes", ln, "batch-size", batch);
        return new Question(question.id(), question.title(), question.prompt(), new Rubric(0,
                question.rubric().points().stream().map(p -> weighing(p, weights.get(p.id()))).toList()));
    }

    private static RubricPoint weighing(RubricPoint p, double weight) {
        return new RubricPoint(p.id(), weight, p.claim(), p.paraphrases(), p.terms(), p.misconceptions());
    }
}
