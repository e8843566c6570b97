package viva.question.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static viva.question.interview.Interviews.NOON;
import static viva.question.interview.Interviews.answer;
import static viva.question.interview.Interviews.at;
import static viva.question.interview.Interviews.draft;
import static viva.question.interview.Interviews.invited;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import viva.question.interview.InterviewStore.Cursor;
import viva.question.interview.TimelineEvent.Kind;

/** What every store of interviews does, its outbox included. */
public abstract class InterviewStoreContract {
    static final Duration LENGTH = Duration.ofMinutes(30);

    /** Empty before each test. */
    protected abstract InterviewStore store();

    /** Of the same store. */
    protected abstract Outbox outbox();

    @Test
    void whatWasCreatedIsFoundAsItWas() {
        // Given
        var interview = invited("ada", NOON);
        // When
        store().create(interview, "key-0001");
        // Then
        assertThat(store().find(interview.id())).isEqualTo(interview);
        assertThat(store().standing(interview.id())).isEqualTo(interview.standing());
    }

    @Test
    void theSameKeyOfTheSameCandidateCreatesOnce() {
        // Given
        var first = store().create(invited("ada", NOON), "key-0001");
        // When
        var again = store().create(invited("ada", NOON), "key-0001");
        var anothers = store().create(invited("bob", NOON), "key-0001");
        // Then
        assertThat(again).isEqualTo(first);
        assertThat(anothers).isNotEqualTo(first);
        assertThat(store().created("ada", "key-0001")).contains(first);
        assertThat(store().created("ada", "key-0002")).isEmpty();
    }

    @Test
    void manyEqualCreationsAtOnceCreateOne() throws Exception {
        // Given
        List<Callable<Interview>> creations = IntStream.range(0, 8)
                .mapToObj(_ -> (Callable<Interview>) () -> store().create(invited("ada", NOON), "key-0001")).toList();
        // When
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var created = executor.invokeAll(creations).stream().map(future -> future.resultNow().id()).distinct();
            // Then
            assertThat(created).hasSize(1);
        }
    }

    @Test
    void aDecisionIsKeptWithItsEventsAndItsHandOver() {
        // Given
        var interview = running();
        var turn = interview.turns().getFirst().id();
        // When
        var after = store().change(interview.id(), i -> i.submit(turn, answer("key-0001", "vague", NOON), Optional.of(Interviews.point())));
        // Then
        assertThat(store().find(interview.id())).isEqualTo(after);
        assertThat(after.turns()).hasSize(3);
        assertThat(store().timeline(interview.id())).extracting(TimelineEvent::kind)
                .containsExactly(Kind.STARTED, Kind.SUBMITTED, Kind.FOLLOWED_UP);
        assertThat(outbox().claim(10, NOON, NOON.plusSeconds(15))).singleElement().satisfies(handOver -> {
            assertThat(handOver.invitation()).isEqualTo(interview.invitation());
            assertThat(handOver.turn()).isEqualTo(after.turn(turn));
            assertThat(handOver.attempts()).isEqualTo(1);
        });
    }

    @Test
    void aDecisionThatThrowsChangesNothing() {
        // Given
        var interview = running();
        // When
        assertThatThrownBy(() -> store().change(interview.id(), i -> {
            throw new InterviewFailure.UnknownTurn(i.id().toString(), "?");
        })).isInstanceOf(InterviewFailure.UnknownTurn.class);
        // Then
        assertThat(store().find(interview.id())).isEqualTo(interview);
    }

    @Test
    void theSameSubmissionManyTimesAtOnceMakesOneAnswerAndOneHandOver() throws Exception {
        // Given
        var interview = running();
        var turn = interview.turns().getFirst().id();
        List<Callable<Interview>> submissions = IntStream.range(0, 8).mapToObj(_ -> (Callable<Interview>) () ->
                store().change(interview.id(), i -> i.submit(turn, answer("key-0001", "yes", NOON), Optional.empty()))).toList();
        // When
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.invokeAll(submissions).forEach(future -> assertThat(future.resultNow().turn(turn).answer()).isPresent());
        }
        // Then
        assertThat(outbox().claim(10, NOON, NOON.plusSeconds(15))).hasSize(1);
        assertThat(store().timeline(interview.id())).extracting(TimelineEvent::kind).containsExactly(Kind.STARTED, Kind.SUBMITTED);
    }

    @Test
    void aDraftIsKeptAndTold() {
        // Given
        var interview = running();
        var turn = interview.turns().getFirst().id();
        var revision = store().revision(interview.id());
        // When
        store().draft(interview.id(), turn, (_, t) -> t.drafted(draft(1, "a")));
        store().draft(interview.id(), turn, (_, t) -> t.drafted(draft(2, "ab 中文 🙂")));
        store().draft(interview.id(), turn, (_, t) -> t.drafted(draft(2, "ab 中文 🙂")));
        // Then
        assertThat(store().find(interview.id()).turn(turn).draft()).contains(draft(2, "ab 中文 🙂"));
        assertThat(store().timeline(interview.id())).extracting(TimelineEvent::kind)
                .containsExactly(Kind.STARTED, Kind.DRAFTED, Kind.DRAFTED);
        assertThat(store().revision(interview.id())).isEqualTo(revision);
    }

    @Test
    void aDraftNeedsAnInterviewAndATurnOfIt() {
        var interview = running();
        var other = running("bob");
        assertThatThrownBy(() -> store().draft(UUID.randomUUID(), interview.turns().getFirst().id(), (_, t) -> t))
                .isInstanceOf(InterviewFailure.UnknownInterview.class);
        assertThatThrownBy(() -> store().draft(interview.id(), other.turns().getFirst().id(), (_, t) -> t))
                .isInstanceOf(InterviewFailure.UnknownTurn.class);
    }

    @Test
    void draftsAndTheEndRaceWithoutLosingAnAcknowledgedOne() throws Exception {
        for (var round = 0; round < 5; round++) {
            // Given
            var interview = running("racer" + round);
            var turn = interview.turns().getFirst().id();
            List<Callable<Long>> race = IntStream.rangeClosed(1, 8).mapToObj(i -> (Callable<Long>) () -> {
                if (i == 4) {
                    store().change(interview.id(), now -> now.finish(at(Duration.ofMinutes(1))));
                    return 0L;
                }
                try {
                    return store().draft(interview.id(), turn, (standing, t) -> {
                        Rules.running(standing.state(), NOON);
                        return t.drafted(draft(i, "draft " + i));
                    }).draft().orElseThrow().seq();
                } catch (InterviewFailure refused) {
                    return 0L;
                }
            }).toList();
            // When
            long acknowledged;
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                acknowledged = executor.invokeAll(race).stream().mapToLong(future -> future.resultNow()).max().orElseThrow();
            }
            // Then
            assertThat(store().find(interview.id()).turn(turn).answer().map(Answer::text))
                    .isEqualTo(acknowledged == 0 ? Optional.empty() : Optional.of("draft " + acknowledged));
        }
    }

    @Test
    void theRevisionGrowsWithEveryChangeAndOnlyThen() {
        // Given
        var interview = running();
        var before = store().revision(interview.id());
        // When
        store().change(interview.id(), i -> i.record(List.of(TimelineEvent.of(Kind.PASTED, NOON)), NOON));
        var recorded = store().revision(interview.id());
        store().change(interview.id(), i -> i.submit(interview.turns().getFirst().id(), answer("key-0001", "a", NOON), Optional.empty()));
        // Then
        assertThat(recorded).isEqualTo(before);
        assertThat(store().revision(interview.id())).isGreaterThan(before);
    }

    @Test
    void overdueInterviewsAreFoundOneByOne() {
        // Given
        var overdue = running("ada");
        var alsoOverdue = running("bob");
        store().create(invited("cyd", NOON), "key-0001");
        var late = at(LENGTH).plusSeconds(60);
        // When
        var found = IntStream.range(0, 3).mapToObj(_ -> store().changeOverdue(late, i -> i.settle(late))).toList();
        // Then
        assertThat(found).containsExactly(true, true, false);
        assertThat(store().find(overdue.id()).state()).isInstanceOf(State.Expired.class);
        assertThat(store().find(alsoOverdue.id()).state()).isInstanceOf(State.Expired.class);
    }

    @Test
    void interviewsAreListedNewestFirstPageByPage() {
        // Given
        var ids = IntStream.range(0, 5).mapToObj(i ->
                store().create(invited(i == 2 ? "bob" : "ada", NOON.plusSeconds(i / 2)), "key-000" + i).id()).toList();
        // When
        var first = store().list(Optional.of("ada"), Optional.empty(), 2);
        var last = first.getLast().invitation();
        var second = store().list(Optional.of("ada"), Optional.of(new Cursor(last.createdAt(), last.id())), 10);
        // Then
        assertThat(first).extracting(s -> s.invitation().id()).first().isEqualTo(ids.get(4));
        assertThat(first).hasSize(2).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(2);
        assertThat(store().list(Optional.empty(), Optional.empty(), 10)).hasSize(5);
    }

    @Test
    void recentQuestionsAreThoseOfTheLatestInterviewsThatWereNotAbandoned() {
        // Given
        store().create(invited("ada", NOON, "alpha"), "key-0001");
        store().create(invited("ada", NOON.plusSeconds(1), "beta"), "key-0002");
        store().create(invited("bob", NOON.plusSeconds(2), "gamma"), "key-0003");
        var abandoned = store().create(invited("ada", NOON.plusSeconds(3), "delta"), "key-0004");
        store().change(abandoned.id(), i -> i.finish(NOON));
        // Then
        assertThat(store().recentQuestions("ada", 10)).containsExactlyInAnyOrder("alpha", "beta");
        assertThat(store().recentQuestions("ada", 1)).containsExactly("beta");
    }

    @Test
    void aLeasedHandOverIsGivenToNobodyElseUntilTheLeaseEnds() {
        // Given
        submitted();
        // When
        var taken = outbox().claim(10, NOON, NOON.plusSeconds(15));
        var meanwhile = outbox().claim(10, NOON.plusSeconds(14), NOON.plusSeconds(29));
        var afterwards = outbox().claim(10, NOON.plusSeconds(15), NOON.plusSeconds(30));
        // Then
        assertThat(taken).hasSize(1);
        assertThat(meanwhile).isEmpty();
        assertThat(afterwards).singleElement().satisfies(handOver -> assertThat(handOver.attempts()).isEqualTo(2));
    }

    @Test
    void whatWasDeliveredIsNeverGivenOutAgainAndWhatWasPostponedLater() {
        // Given
        var delivered = submitted();
        var postponed = submitted();
        outbox().claim(10, NOON, NOON.plusSeconds(15));
        // When
        outbox().delivered(delivered, NOON.plusSeconds(1));
        outbox().postponed(postponed, NOON.plusSeconds(60), "away");
        outbox().postponed(delivered, NOON.plusSeconds(2), "a straggler");
        // Then
        assertThat(outbox().claim(10, NOON.plusSeconds(59), NOON.plusSeconds(74))).isEmpty();
        assertThat(outbox().claim(10, NOON.plusSeconds(3600), NOON.plusSeconds(3615))).extracting(Outbox.HandOver::answer)
                .containsExactly(postponed);
    }

    @Test
    void anUnknownInterviewIsUnknownEverywhere() {
        var unknown = UUID.randomUUID();
        assertThatThrownBy(() -> store().find(unknown)).isInstanceOf(InterviewFailure.UnknownInterview.class);
        assertThatThrownBy(() -> store().standing(unknown)).isInstanceOf(InterviewFailure.UnknownInterview.class);
        assertThatThrownBy(() -> store().timeline(unknown)).isInstanceOf(InterviewFailure.UnknownInterview.class);
        assertThatThrownBy(() -> store().revision(unknown)).isInstanceOf(InterviewFailure.UnknownInterview.class);
        assertThatThrownBy(() -> store().change(unknown, Change::none)).isInstanceOf(InterviewFailure.UnknownInterview.class);
    }

    /** A new answer in the outbox. */
    private UUID submitted() {
        var interview = running(UUID.randomUUID().toString());
        var answer = answer("key-0001", "yes", NOON);
        store().change(interview.id(), i -> i.submit(i.turns().getFirst().id(), answer, Optional.empty()));
        return answer.id();
    }

    private Interview running() {
        return running("ada");
    }

    private Interview running(String candidate) {
        var created = store().create(invited(candidate, NOON), "key-of-running");
        return store().change(created.id(), i -> i.start(NOON));
    }
}
