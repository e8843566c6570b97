package viva.question.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static viva.question.interview.Interviews.NOON;
import static viva.question.interview.Interviews.answer;
import static viva.question.interview.Interviews.answers;
import static viva.question.interview.Interviews.at;
import static viva.question.interview.Interviews.draft;
import static viva.question.interview.Interviews.drafted;
import static viva.question.interview.Interviews.invited;
import static viva.question.interview.Interviews.running;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viva.question.bank.Task;
import viva.question.interview.TimelineEvent.Kind;

class InterviewTest {
    private static final Duration LENGTH = Duration.ofMinutes(30);

    @Test
    void startingSetsTheDeadlineAndStartingAgainDoesNotMoveIt() {
        // When
        var started = invited("ada", NOON).start(NOON).after();
        var again = started.start(at(Duration.ofMinutes(5)));
        // Then
        assertThat(started.state()).isEqualTo(new State.Running(NOON, NOON.plus(LENGTH)));
        assertThat(again).isEqualTo(Change.none(started));
    }

    @Test
    void anEndedInterviewCannotBeStarted() {
        var finished = running().finish(at(Duration.ofMinutes(1))).after();
        assertThatThrownBy(() -> finished.start(NOON)).isInstanceOf(InterviewFailure.WrongState.class)
                .hasMessage("the interview is FINISHED, it must be INVITED or RUNNING");
    }

    @Test
    void anInvitedInterviewThatIsFinishedWasAbandoned() {
        assertThat(invited("ada", NOON).finish(NOON).after().state()).isEqualTo(new State.Abandoned(NOON));
    }

    @ParameterizedTest
    @CsvSource({"-1, RUNNING", "0, RUNNING", "4999, RUNNING", "5000, EXPIRED", "3600000, EXPIRED"})
    void theDeadlineAppliesFiveSecondsLater(long millisAfterDeadline, String state) {
        // When
        var settled = running().settle(at(LENGTH).plusMillis(millisAfterDeadline)).after();
        // Then
        assertThat(settled.state().label()).isEqualTo(state);
    }

    @Test
    void atTheDeadlineDraftsBecomeAnswersAndEmptyTurnsStayUnanswered() {
        // Given
        var interview = drafted(drafted(running(), 0, draft(3, "typed so far")), 1, draft(1, "  \n"));
        // When
        var change = interview.settle(at(LENGTH).plusSeconds(60));
        // Then
        assertThat(answers(change.after())).containsExactly(Optional.of("typed so far"), Optional.empty());
        var made = change.after().turns().getFirst().answer().orElseThrow();
        assertThat(made.fromDraft()).isTrue();
        assertThat(made.submittedAt()).isEqualTo(at(LENGTH));
        assertThat(change.handOver()).containsExactly(made.id());
        assertThat(change.events()).extracting(TimelineEvent::kind).containsExactly(Kind.ENDED);
    }

    @Test
    void handingInMakesDraftsAnswersAndHandingInAgainChangesNothing() {
        // Given
        var interview = drafted(running(), 1, draft(1, "half an answer"));
        // When
        var finished = interview.finish(at(Duration.ofMinutes(9)));
        var again = finished.after().finish(at(Duration.ofMinutes(10)));
        // Then
        assertThat(answers(finished.after())).containsExactly(Optional.empty(), Optional.of("half an answer"));
        assertThat(finished.handOver()).hasSize(1);
        assertThat(again).isEqualTo(Change.none(finished.after()));
    }

    @Test
    void anAnswerCountsOnceForItsKeyAndAnotherKeyComesTooLate() {
        // Given
        var interview = running();
        var turn = interview.turns().getFirst().id();
        var first = interview.submit(turn, answer("key-0001", "yes", at(Duration.ofMinutes(1))), Optional.empty());
        // When
        var again = first.after().submit(turn, answer("key-0001", "yes", at(Duration.ofMinutes(2))), Optional.empty());
        // Then
        assertThat(first.handOver()).hasSize(1);
        assertThat(again).isEqualTo(Change.none(first.after()));
        assertThatThrownBy(() -> first.after().submit(turn, answer("key-0002", "no", at(Duration.ofMinutes(2))), Optional.empty()))
                .isInstanceOf(InterviewFailure.TurnAlreadyAnswered.class);
    }

    @Test
    void anAnswerAfterDeadlineAndGraceComesTooLate() {
        var interview = running();
        var turn = interview.turns().getFirst().id();
        var late = answer("key-0001", "late", at(LENGTH).plus(State.GRACE));
        assertThatThrownBy(() -> interview.submit(turn, late, Optional.empty())).isInstanceOf(InterviewFailure.DeadlinePassed.class);
    }

    @Test
    void aFollowUpStandsRightAfterItsQuestionAndAsksAboutTheMissedPoint() {
        // Given
        var interview = running();
        var first = interview.turns().getFirst();
        // When
        var after = interview.submit(first.id(), answer("key-0001", "vague", NOON), Optional.of(Interviews.point())).after();
        // Then
        var followUp = after.turns().get(1);
        assertThat(after.turns()).hasSize(3);
        assertThat(followUp.followUp()).contains(new Turn.FollowUp(first.id(), "p0", Interviews.point().prompt()));
        assertThat(followUp.question()).isEqualTo(first.question());
        assertThat(after.next(first.id())).contains(followUp);
    }

    @Test
    void followUpsAreAskedOnceAQuestionNeverAfterAFollowUpAndNeverAboutCode() {
        // Given
        var interview = running();
        var first = interview.turns().getFirst();
        var after = interview.submit(first.id(), answer("key-0001", "vague", NOON), Optional.of(Interviews.point())).after();
        // Then
        assertThat(interview.mayFollowUp(first, new Task.Concept(), NOON)).isTrue();
        assertThat(interview.mayFollowUp(first, new Task.Behavioural(), NOON)).isTrue();
        assertThat(interview.mayFollowUp(first, new Task.Coding("search"), NOON)).isFalse();
        assertThat(interview.mayFollowUp(first, new Task.Lab(), NOON)).isFalse();
        assertThat(after.mayFollowUp(after.turns().getFirst(), new Task.Concept(), NOON)).isFalse();
        assertThat(after.mayFollowUp(after.turns().get(1), new Task.Concept(), NOON)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"29, true", "30, false"})
    void noFollowUpIsAskedInTheLastMinute(long minutes, boolean may) {
        var interview = running();
        assertThat(interview.mayFollowUp(interview.turns().getFirst(), new Task.Concept(), at(Duration.ofMinutes(minutes)))).isEqualTo(may);
    }

    @Test
    void theNextTurnIsTheOneAfterElseTheFirstUnansweredElseNone() {
        // Given
        var interview = running();
        var first = interview.turns().getFirst().id();
        var second = interview.turns().get(1).id();
        // When
        var secondDone = interview.submit(second, answer("key-0002", "b", NOON), Optional.empty()).after();
        var bothDone = secondDone.submit(first, answer("key-0001", "a", NOON), Optional.empty()).after();
        // Then
        assertThat(interview.next(first).map(Turn::id)).contains(first);
        assertThat(secondDone.next(second).map(Turn::id)).contains(first);
        assertThat(bothDone.next(first)).isEmpty();
    }

    @Test
    void aDraftOfAnOlderNumberIsStaleAndTheSameOneMayComeAgain() {
        // Given
        var turn = running().turns().getFirst().drafted(draft(5, "five"));
        // Then
        assertThat(turn.drafted(draft(5, "five"))).isSameAs(turn);
        assertThat(turn.drafted(draft(9, "nine")).draft()).contains(draft(9, "nine"));
        assertThatThrownBy(() -> turn.drafted(draft(4, "four"))).isInstanceOf(InterviewFailure.StaleDraft.class);
        assertThatThrownBy(() -> turn.drafted(draft(5, "another five"))).isInstanceOf(InterviewFailure.StaleDraft.class);
    }
}
