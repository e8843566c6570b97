package viva.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every grade book does. The book is empty of jobs when a test begins. */
public abstract class GradeBookContract {
    private static final Duration LEASE = Duration.ofSeconds(15);

    protected abstract GradeBook book();

    protected abstract void forward(Duration by);

    @Test
    void anAnswerHandedInIsPendingAndDueAtOnce() {
        // Given
        var submission = sample();
        // When
        var entry = book().submit(submission);
        var job = book().take("one", LEASE).orElseThrow();
        // Then
        assertThat(entry.grade()).isEqualTo(new Grade.Pending());
        assertThat(job.submission()).isEqualTo(submission);
        assertThat(job.attempt()).isEqualTo(1);
        assertThat(book().receipt(submission.answer())).isEmpty();
        finish(job);
    }

    @Test
    void handingInTwiceChangesNothing() {
        // Given
        var submission = sample();
        var first = book().submit(submission);
        // When
        var second = book().submit(new Submission(submission.answer(), "another", "another", "eve", submission.question(), "other words",
                Optional.empty(), Optional.empty()));
        // Then
        assertThat(second).isEqualTo(first);
        assertThat(book().unfinished()).isEqualTo(1);
        finish(book().take("one", LEASE).orElseThrow());
    }

    @Test
    void aJobUnderALiveLeaseIsNobodyElses() {
        // Given
        book().submit(sample());
        var job = book().take("one", LEASE).orElseThrow();
        // When
        var second = book().take("two", LEASE);
        // Then
        assertThat(second).isEmpty();
        finish(job);
    }

    @Test
    void theJobOfADeadProcessIsTakenByAnotherWhenItsLeaseEnds() {
        // Given
        book().submit(sample());
        var dead = book().take("one", LEASE).orElseThrow();
        forward(LEASE.plusSeconds(1));
        // When
        var taken = book().take("two", LEASE).orElseThrow();
        // Then
        assertThat(taken.submission()).isEqualTo(dead.submission());
        assertThat(taken.attempt()).isEqualTo(2);
        assertThat(book().renew(dead.lease(), LEASE)).isFalse();
        assertThat(book().finish(dead.lease(), Samples.graded(1))).isFalse();
        assertThat(book().finish(taken.lease(), Samples.graded(9))).isTrue();
        assertThat(book().receipt(dead.lease().answer()).orElseThrow().grade().given().orElseThrow().score()).isEqualTo(9);
    }

    @Test
    void aHeartbeatKeepsALease() {
        // Given
        book().submit(sample());
        var job = book().take("one", LEASE).orElseThrow();
        forward(LEASE.minusSeconds(1));
        // When
        var renewed = book().renew(job.lease(), LEASE);
        forward(LEASE.minusSeconds(1));
        // Then
        assertThat(renewed).isTrue();
        assertThat(book().take("two", LEASE)).isEmpty();
        finish(job);
    }

    @Test
    void aProcessThatStartsAgainTakesUpWhatItLeft() {
        // Given
        book().submit(sample());
        var left = book().take("one", LEASE).orElseThrow();
        // When
        var released = book().release("one");
        // Then
        assertThat(released).isEqualTo(1);
        assertThat(book().finish(left.lease(), Samples.graded(1))).isFalse();
        finish(book().take("one", LEASE).orElseThrow());
    }

    @Test
    void aDeferredJobWaits() {
        // Given
        book().submit(sample());
        var job = book().take("one", LEASE).orElseThrow();
        // When
        var deferred = book().defer(job.lease(), Duration.ofSeconds(30));
        // Then
        assertThat(deferred).isTrue();
        assertThat(book().take("one", LEASE)).isEmpty();
        forward(Duration.ofSeconds(31));
        finish(book().take("one", LEASE).orElseThrow());
    }

    @Test
    void aGradeIsWrittenOnceAndReadBackWhole() {
        // Given
        var submission = sample();
        var before = book().submit(submission);
        var job = book().take("one", LEASE).orElseThrow();
        // When
        var first = book().finish(job.lease(), Samples.graded(4));
        var second = book().finish(job.lease(), Samples.graded(5));
        var entry = book().receipt(submission.answer()).orElseThrow();
        // Then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(entry.grade()).isEqualTo(Samples.graded(4));
        assertThat(entry.revision()).isGreaterThan(before.revision());
        assertThat(book().ofInterview(submission.interview())).containsExactly(entry);
        assertThat(book().unfinished()).isZero();
    }

    @Test
    void anUnavailableGradeKeepsItsReason() {
        // Given
        book().submit(sample());
        var job = book().take("one", LEASE).orElseThrow();
        var grade = new Grade.Unavailable(new Wording("沙箱不在", "the sandbox is away"), java.time.Instant.parse("2026-01-01T00:00:00Z"));
        // When
        book().finish(job.lease(), grade);
        // Then
        assertThat(book().receipt(job.lease().answer()).orElseThrow().grade()).isEqualTo(grade);
    }

    @Test
    void answersOfAnInterviewComeInTheOrderTheyWereHandedIn() {
        // Given
        var interview = UUID.randomUUID().toString();
        var ids = IntStream.range(0, 5).mapToObj(i -> UUID.randomUUID().toString()).toList();
        // When
        ids.forEach(id -> book().submit(in(interview, id)));
        // Then
        assertThat(book().ofInterview(interview)).extracting(GradeRecord::answer).containsExactlyElementsOf(ids);
        ids.forEach(_ -> finish(book().take("one", LEASE).orElseThrow()));
    }

    @Test
    void manyTakersAtOnceNeverGetTheSameJob() throws Exception {
        // Given
        IntStream.range(0, 20).forEach(_ -> book().submit(sample()));
        // When
        var taken = new java.util.ArrayList<Job>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var takers = IntStream.range(0, 24).<Callable<Optional<Job>>>mapToObj(i -> () -> book().take("taker " + i, LEASE)).toList();
            for (var result : pool.invokeAll(takers)) {
                result.get().ifPresent(taken::add);
            }
        }
        // Then
        assertThat(taken.stream().map(j -> j.lease().answer()).toList()).hasSize(new HashSet<>(taken.stream().map(j -> j.lease().answer()).toList()).size());
        while (taken.size() < 20) {
            taken.add(book().take("rest", LEASE).orElseThrow());
        }
        taken.forEach(this::finish);
        assertThat(book().unfinished()).isZero();
    }

    private void finish(Job job) {
        assertThat(book().finish(job.lease(), Samples.graded(5))).isTrue();
    }

    private static Submission sample() {
        return in(UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    private static Submission in(String interview, String answer) {
        var sample = Samples.answer(answer);
        return new Submission(answer, interview, sample.turn(), sample.candidate(), sample.question(), sample.text(), Optional.empty(),
                Optional.empty());
    }
}
