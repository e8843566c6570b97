package viva.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import viva.grader.TestClock;

class WorkOffTest {
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final RetryPolicy RETRIES = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(10));

    private final TestClock clock = new TestClock();
    private final InMemoryGradeBook book = new InMemoryGradeBook(clock);
    private final List<Lease> kept = new ArrayList<>();

    @Test
    void nothingDueIsIdle() {
        assertThat(worker("one", WorkOffTest::covered).next()).isEqualTo(new WorkOff.Outcome.Idle());
    }

    @Test
    void aJobIsGradedUnderAHeartbeat() {
        // Given
        book.submit(Samples.answer("a"));
        // When
        var outcome = worker("one", WorkOffTest::covered).next();
        // Then
        assertThat(outcome).isInstanceOfSatisfying(WorkOff.Outcome.Finished.class,
                f -> assertThat(f.grade().given().orElseThrow().score()).isEqualTo(10));
        assertThat(kept).extracting(Lease::answer).containsExactly("a");
    }

    @Test
    void aFailureIsTriedAgainLaterAndLaterAndThenIsUnavailableNeverZero() {
        // Given
        book.submit(Samples.answer("a"));
        var worker = worker("one", WorkOffTest::away);
        // When
        var first = worker.next();
        var tooEarly = worker.next();
        clock.forward(Duration.ofSeconds(2));
        var second = worker.next();
        clock.forward(Duration.ofSeconds(3));
        var third = worker.next();
        // Then
        assertThat(first).isInstanceOfSatisfying(WorkOff.Outcome.Deferred.class, d -> assertThat(d.delay()).hasSeconds(1));
        assertThat(tooEarly).isInstanceOf(WorkOff.Outcome.Idle.class);
        assertThat(second).isInstanceOfSatisfying(WorkOff.Outcome.Deferred.class, d -> assertThat(d.delay()).hasSeconds(2));
        assertThat(third).isInstanceOfSatisfying(WorkOff.Outcome.Finished.class, f -> assertThat(f.grade())
                .isInstanceOfSatisfying(Grade.Unavailable.class, u -> assertThat(u.reason().en()).isEqualTo("is away")));
    }

    @Test
    void anotherProcessGradesWhatAKilledOneHeld() {
        // Given
        book.submit(Samples.answer("a"));
        book.take("killed", LEASE).orElseThrow();
        var other = worker("other", WorkOffTest::covered);
        // When
        var whileItLives = other.next();
        clock.forward(LEASE.plusSeconds(1));
        var afterwards = other.next();
        // Then
        assertThat(whileItLives).isInstanceOf(WorkOff.Outcome.Idle.class);
        assertThat(afterwards).isInstanceOf(WorkOff.Outcome.Finished.class);
        assertThat(book.unfinished()).isZero();
    }

    @Test
    void aSlowProcessThatLostItsLeaseDoesNotWriteOverTheOther() {
        // Given
        book.submit(Samples.answer("a"));
        var slow = worker("slow", () -> {
            clock.forward(LEASE.plusSeconds(1));
            worker("other", WorkOffTest::covered).next();
            return absent();
        });
        // When
        var outcome = slow.next();
        // Then
        assertThat(outcome).isEqualTo(new WorkOff.Outcome.Overtaken("a"));
        assertThat(book.receipt("a").orElseThrow().grade().given().orElseThrow().score()).isEqualTo(10);
    }

    @Test
    void anAnswerThatKillsItsProcessEveryTimeEndsUnavailable() {
        // Given
        book.submit(Samples.answer("a"));
        for (int i = 0; i < RETRIES.attempts(); i++) {
            book.take("dies", LEASE).orElseThrow();
            clock.forward(LEASE.plusSeconds(1));
        }
        // When
        var outcome = worker("one", WorkOffTest::covered).next();
        // Then
        assertThat(outcome).isInstanceOfSatisfying(WorkOff.Outcome.Finished.class, f -> assertThat(f.grade()).isInstanceOf(Grade.Unavailable.class));
    }

    @Test
    void anUnsureExaminationIsGradedForAPersonToLookAt() {
        // Given
        book.submit(Samples.answer("a"));
        // When
        worker("one", () -> new Examination(covered().findings(), new Examination.Character.Genuine(), 0.3, List.of())).next();
        // Then
        assertThat(book.receipt("a").orElseThrow().grade()).isInstanceOfSatisfying(Grade.NeedsPerson.class,
                n -> assertThat(n.marks().score()).isEqualTo(10));
    }

    private WorkOff worker(String name, Supplier<Examination> examination) {
        var examiner = new Examiner() {
            @Override
            public Engine engine() {
                return new Engine("test", List.of(), "none");
            }

            @Override
            public Examination examine(Question question, List<RubricPoint> points, String answer) {
                return examination.get();
            }
        };
        CodeJudge noJudge = (task, source) -> {
            throw new AssertionError("no code here");
        };
        return new WorkOff(book, new GradeAnswer(examiner, noJudge, clock, 0.5), lease -> {
            kept.add(lease);
            return () -> {};
        }, RETRIES, name, LEASE, clock);
    }

    private static Examination covered() {
        return examination(p -> new Finding.Covered(p.id(), Span.of("abc", 0, 3), 0.9));
    }

    private static Examination absent() {
        return examination(p -> new Finding.Absent(p.id(), 0.9));
    }

    private static Examination away() {
        throw new GradingFailure.ExaminerAway("test", new Wording("不在", "is away"), null);
    }

    private static Examination examination(java.util.function.Function<RubricPoint, Finding> finding) {
        return new Examination(Samples.normalisation().rubric().points().stream().map(finding).toList(), new Examination.Character.Genuine(), 0.9,
                List.of());
    }
}
