package viva.question.interview.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static viva.question.TestCalls.failure;

import io.grpc.Status.Code;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import viva.error.v1.ErrorReason;
import viva.interview.v1.EventKind;
import viva.interview.v1.Interview;
import viva.interview.v1.RecordEventsRequest;
import viva.interview.v1.State;
import viva.interview.v1.TimelineEvent;
import viva.interview.v1.Turn;
import viva.question.FakeGrader;
import viva.question.Mesh;
import viva.question.Tables;
import viva.question.TestCalls;
import viva.question.TestClock;
import viva.question.bank.QuestionBank;
import viva.question.bank.Samples;
import viva.question.interview.Deadlines;
import viva.question.interview.DeliverAnswers;
import viva.rpc.auth.Caller;
import viva.rpc.auth.Role;

/** Interviews through real stubs, with a grader behind real gRPC. */
@QuarkusTest
@WithTestResource(value = Mesh.class, scope = TestResourceScope.GLOBAL)
class InterviewEndpointIT {
    @ConfigProperty(name = "viva.mesh.public-keys")
    Path publicKeys;
    @Inject
    Tables tables;
    @Inject
    QuestionBank bank;
    @Inject
    TestClock clock;
    @Inject
    Deadlines deadlines;
    @Inject
    DeliverAnswers deliverAnswers;

    private TestCalls calls;
    private FakeGrader grader;
    private Room room;

    @BeforeEach
    void aSmallBankAndAGrader() {
        tables.empty();
        bank.publish(Samples.bank());
        grader = new FakeGrader();
        calls = new TestCalls(publicKeys);
        room = new Room(calls.interviews("ada", Role.CANDIDATE));
    }

    @AfterEach
    void close() {
        calls.close();
        grader.stop();
    }

    @Test
    void anInvitationShowsNoQuestionsAndItsKeyMakesItOnce() {
        // When
        var created = room.create("practice", 7, "create-key");
        var again = room.create("practice", 8, "create-key");
        // Then
        assertThat(again).isEqualTo(created);
        assertThat(created.getState()).isEqualTo(State.STATE_INVITED);
        assertThat(created.getTurnsCount()).isZero();
        assertThat(created.getSeed()).isEqualTo(7);
        assertThat(created.getTemplate().getId()).isEqualTo("practice");
        assertThat(created.hasDeadline()).isFalse();
    }

    @Test
    void startingTwiceKeepsTheDeadline() {
        // Given
        var started = room.started("practice");
        // When
        clock.move(Duration.ofMinutes(3));
        var again = room.start(started.getId());
        // Then
        assertThat(started.getTurnsList()).extracting(Turn::getPosition).containsExactly(0, 1, 2);
        assertThat(started.getTurns(2).getQuestion().getProblem().getCasesList()).extracting(c -> c.getId()).containsExactly("shown");
        assertThat(again.getDeadline()).isEqualTo(started.getDeadline());
        assertThat(again.getDeadline().getSeconds() - again.getStartedAt().getSeconds()).isEqualTo(30 * 60);
        assertThat(again.getServerTime().getSeconds() - started.getServerTime().getSeconds()).isEqualTo(3 * 60);
    }

    @Test
    void anAcknowledgedDraftIsInTheDatabaseWhenTheCallReturns() {
        // Given
        var interview = room.started("practice");
        // When
        var acknowledged = room.draft(interview, 0, 1, "批归一化 $x$ 🙂");
        // Then
        assertThat(acknowledged.getSeq()).isEqualTo(1);
        assertThat(acknowledged.getText()).isEmpty();
        // Read over a connection of its own: only what is committed is seen.
        assertThat(tables.texts("select draft_text from question.turn where draft_seq = 1")).containsExactly("批归一化 $x$ 🙂");
        assertThat(room.get(interview.getId()).getTurns(0).getDraft().getText()).isEqualTo("批归一化 $x$ 🙂");
    }

    @Test
    void anOlderDraftIsRefusedWithTheNewestNumber() {
        // Given
        var interview = room.started("practice");
        room.draft(interview, 0, 5, "five");
        // When
        var again = room.draft(interview, 0, 5, "five");
        var stale = failure(() -> room.draft(interview, 0, 4, "four"));
        // Then
        assertThat(again.getSeq()).isEqualTo(5);
        assertThat(stale.code()).isEqualTo(Code.ABORTED);
        assertThat(stale.reason()).isEqualTo(ErrorReason.ERROR_REASON_STALE_DRAFT);
        assertThat(stale.metadata()).containsEntry("acknowledgedSeq", "5");
    }

    @Test
    void malformedFieldsAreNamed() {
        var interview = room.started("practice");
        assertThat(fieldOf(() -> room.draft(interview, 0, 0, "x"))).isEqualTo("draft.seq");
        assertThat(fieldOf(() -> room.draft(interview, 0, 1, "x".repeat(65537)))).isEqualTo("draft.text");
        assertThat(fieldOf(() -> room.draft(interview, 0, 1, "a\0b"))).isEqualTo("draft.text");
        assertThat(fieldOf(() -> room.draft(interview, 2, 1, "no language"))).isEqualTo("code_language");
        assertThat(fieldOf(() -> room.submit(interview, 0, "x", "short"))).isEqualTo("client_key");
        assertThat(fieldOf(() -> room.create("practice", 0, "short"))).isEqualTo("client_key");
    }

    @Test
    void theSameSubmissionTwiceMakesOneAnswerAndOneOutboxRow() {
        // Given
        var interview = room.started("practice");
        // When
        var first = room.submit(interview, 0, "an answer", "submit-key");
        var second = room.submit(interview, 0, "an answer", "submit-key");
        var other = failure(() -> room.submit(interview, 0, "an answer", "another-key"));
        // Then
        assertThat(second.getInterview().getTurns(0).getAnswer()).isEqualTo(first.getInterview().getTurns(0).getAnswer());
        assertThat(second.getNextTurn()).isEqualTo(first.getNextTurn()).isEqualTo(interview.getTurns(1).getId());
        assertThat(tables.rows("outbox")).isEqualTo(1);
        assertThat(other.reason()).isEqualTo(ErrorReason.ERROR_REASON_TURN_ALREADY_ANSWERED);
        await().until(() -> grader.accepted(interview.getId()).size() == 1);
    }

    @Test
    void theGraderGetsTheKeptVersionWithHiddenCasesAsTheServiceItself() {
        // Given
        var interview = room.started("practice");
        bank.publish(Samples.retitledBank("newer"));
        // When
        room.submitCode(interview, 2, "def f(xs, x): return 1", "submit-code");
        // Then
        await().until(() -> grader.accepted(interview.getId()).size() == 1);
        var submission = grader.accepted(interview.getId()).getFirst();
        assertThat(submission.getCandidate()).isEqualTo("ada");
        assertThat(submission.getCodeLanguage()).isEqualTo("python");
        assertThat(submission.getQuestion().getRubric().getVersion()).isEqualTo(1);
        assertThat(submission.getQuestion().getCard().getTitle().getEn()).isEqualTo("code");
        assertThat(submission.getQuestion().getCard().getProblem().getCasesList()).extracting(c -> c.getId()).containsExactly("shown", "hidden");
        assertThat(TestCalls.caller(publicKeys, grader.token())).isEqualTo(
                new Caller("question-service", java.util.Set.of(Role.SERVICE), "question-service"));
    }

    @Test
    void aMissedPointIsFollowedUpOnce() {
        // Given
        var interview = room.started("practice");
        grader.misses("p3");
        // When
        var after = room.submit(interview, 0, "vague", "submit-0001").getInterview();
        var followUp = after.getTurns(1);
        var answered = room.submit(after, 1, "still vague", "submit-0002");
        // Then
        assertThat(after.getTurnsCount()).isEqualTo(4);
        assertThat(followUp.getFollowUp().getOfTurn()).isEqualTo(after.getTurns(0).getId());
        assertThat(followUp.getFollowUp().getPoint()).isEqualTo("p3");
        assertThat(followUp.getFollowUp().getPrompt().getEn()).isEqualTo("What of 3?");
        assertThat(answered.getInterview().getTurnsCount()).isEqualTo(4);
        assertThat(answered.getNextTurn()).isEqualTo(after.getTurns(2).getId());
        await().until(() -> grader.accepted(interview.getId()).stream().anyMatch(s -> s.getFollowUpPoint().equals("p3")));
    }

    @Test
    void aFollowUpBeginsWithWhatTheCandidateDidSayAndStaysSo() {
        // Given
        var interview = room.started("practice");
        grader.misses("p3");
        grader.leadsWith("你提到“vague”。", "You said “vague”.");
        // When
        room.submit(interview, 0, "vague", "submit-0001");
        grader.leadsWith("别的。", "Something else.");
        // Then
        var prompt = room.get(interview.getId()).getTurns(1).getFollowUp().getPrompt();
        assertThat(prompt.getEn()).isEqualTo("You said “vague”. What of 3?");
        assertThat(prompt.getZh()).startsWith("你提到“vague”。").hasSizeGreaterThan("你提到“vague”。".length());
    }

    @Test
    void aGraderThatIsAwayDelaysGradingAndNothingElse() throws InterruptedException {
        // Given
        var interview = room.started("practice");
        grader.misses("p3");
        grader.isAway(true);
        // When
        var submitted = room.submit(interview, 0, "vague", "submit-0001");
        await().until(() -> !tables.texts("select problem from question.outbox where problem is not null").isEmpty());
        grader.isAway(false);
        clock.move(Duration.ofSeconds(2));
        deliverAnswers.deliverDue();
        // Then
        assertThat(submitted.getInterview().getTurnsCount()).isEqualTo(3);
        assertThat(grader.accepted(interview.getId())).hasSize(1);
    }

    @Test
    void atTheDeadlineDraftsBecomeAnswersThoughNobodyLooks() throws InterruptedException {
        // Given
        var interview = room.started("practice");
        room.draft(interview, 0, 1, "typed so far");
        // When
        clock.move(Duration.ofMinutes(30).plusSeconds(6));
        deadlines.sweep();
        deliverAnswers.deliverDue();
        // Then
        assertThat(grader.accepted(interview.getId())).singleElement().satisfies(s -> assertThat(s.getText()).isEqualTo("typed so far"));
        var expired = room.get(interview.getId());
        assertThat(expired.getState()).isEqualTo(State.STATE_EXPIRED);
        assertThat(expired.getEndedAt()).isEqualTo(interview.getDeadline());
        assertThat(expired.getTurns(0).getAnswer().getFromDraft()).isTrue();
        assertThat(expired.getTurns(1).hasAnswer()).isFalse();
    }

    @Test
    void whatWasUnderWayAtTheDeadlineStillCountsAndLaterThingsDoNot() {
        // Given
        var interview = room.started("practice");
        clock.move(Duration.ofMinutes(30).plusSeconds(4));
        // When
        room.draft(interview, 0, 1, "just in time");
        clock.move(Duration.ofSeconds(1));
        var late = failure(() -> room.draft(interview, 0, 2, "too late"));
        // Then
        assertThat(late.code()).isEqualTo(Code.FAILED_PRECONDITION);
        assertThat(late.reason()).isEqualTo(ErrorReason.ERROR_REASON_DEADLINE_PASSED);
        assertThat(late.metadata()).containsKey("deadline");
        assertThat(tables.texts("select state from question.interview")).containsExactly("EXPIRED");
        assertThat(room.get(interview.getId()).getTurns(0).getAnswer().getText()).isEqualTo("just in time");
        assertThat(failure(() -> room.submit(interview, 1, "x", "submit-0001")).reason()).isEqualTo(ErrorReason.ERROR_REASON_DEADLINE_PASSED);
    }

    @Test
    void handingInEndsTheInterviewOnce() {
        // Given
        var interview = room.started("practice");
        room.draft(interview, 1, 1, "half");
        // When
        var finished = room.finish(interview.getId());
        var again = room.finish(interview.getId());
        // Then
        assertThat(finished.getState()).isEqualTo(State.STATE_FINISHED);
        assertThat(finished.getTurns(1).getAnswer().getText()).isEqualTo("half");
        assertThat(again.getEndedAt()).isEqualTo(finished.getEndedAt());
        var late = failure(() -> room.start(interview.getId()));
        assertThat(late.reason()).isEqualTo(ErrorReason.ERROR_REASON_WRONG_INTERVIEW_STATE);
        assertThat(late.metadata()).containsEntry("state", "FINISHED");
    }

    @Test
    void anInterviewIsNobodyElsesBusinessButARecruiterMayRead() {
        // Given
        var interview = room.started("practice");
        var bob = new Room(calls.interviews("bob", Role.CANDIDATE));
        var rex = new Room(calls.interviews("rex", Role.RECRUITER));
        // Then
        assertUnknown(() -> bob.get(interview.getId()));
        assertUnknown(() -> bob.start(interview.getId()));
        assertUnknown(() -> bob.draft(interview, 0, 1, "x"));
        assertUnknown(() -> bob.submit(interview, 0, "x", "submit-0001"));
        assertUnknown(() -> bob.finish(interview.getId()));
        assertUnknown(() -> bob.rubrics(interview.getId()));
        assertUnknown(() -> bob.timeline(interview.getId()));
        assertUnknown(() -> bob.watch(interview.getId()).next());
        assertUnknown(() -> room.get("no-uuid"));
        assertUnknown(() -> room.get(UUID.randomUUID().toString()));
        assertThat(rex.get(interview.getId()).getTurnsCount()).isEqualTo(3);
        assertUnknown(() -> rex.draft(interview, 0, 1, "x"));
        assertThat(rex.list(true, 10, "").getInterviewsList()).extracting(Interview::getId).containsExactly(interview.getId());
        assertThat(failure(() -> bob.list(true, 10, "")).reason()).isEqualTo(ErrorReason.ERROR_REASON_FORBIDDEN);
        assertThat(bob.list(false, 10, "").getInterviewsList()).isEmpty();
    }

    @Test
    void listsComePageByPage() {
        // Given
        for (var i = 0; i < 3; i++) {
            clock.move(Duration.ofSeconds(1));
            room.create("practice", i + 1, "create-key-" + i);
        }
        // When
        var first = room.list(false, 2, "");
        var second = room.list(false, 2, first.getNextPageToken());
        // Then
        assertThat(first.getInterviewsList()).extracting(Interview::getSeed).containsExactly(3L, 2L);
        assertThat(second.getInterviewsList()).extracting(Interview::getSeed).containsExactly(1L);
        assertThat(second.getNextPageToken()).isEmpty();
        assertThat(fieldOf(() -> room.list(false, 2, "nonsense"))).isEqualTo("page_token");
        assertThat(fieldOf(() -> room.list(false, 201, ""))).isEqualTo("page_size");
    }

    @Test
    void anExamShowsItsRubricsOnlyAtTheEndAndPracticeAsTheyAreAnswered() {
        // Given
        var exam = room.started("exam");
        var practice = room.started("practice");
        room.submit(practice, 0, "an answer", "submit-0001");
        // Then
        var early = failure(() -> room.rubrics(exam.getId()));
        assertThat(early.reason()).isEqualTo(ErrorReason.ERROR_REASON_WRONG_INTERVIEW_STATE);
        assertThat(room.rubrics(practice.getId())).extracting(q -> q.getCard().getId())
                .containsExactly(practice.getTurns(0).getQuestion().getId());
        room.finish(exam.getId());
        assertThat(room.rubrics(exam.getId())).hasSize(2);
        room.finish(practice.getId());
        assertThat(room.rubrics(practice.getId())).last().satisfies(code ->
                assertThat(code.getCard().getProblem().getCasesList()).extracting(c -> c.getId()).containsExactly("shown"));
        var rex = new Room(calls.interviews("rex", Role.RECRUITER));
        assertThat(rex.rubrics(practice.getId())).last().satisfies(code -> assertThat(code.getCard().getProblem().getCasesCount()).isEqualTo(2));
    }

    @Test
    void theTimelineTellsWhatHappenedInOrder() {
        // Given
        var interview = room.started("practice");
        var turn = interview.getTurns(0).getId();
        // When
        room.draft(interview, 0, 1, "abc");
        room.record(interview.getId(), TimelineEvent.newBuilder().setKind(EventKind.EVENT_KIND_PASTED).setTurn(turn)
                .setDetailJson("{\"characters\": 120}").build());
        room.submit(interview, 0, "abcd", "submit-0001");
        var early = failure(() -> room.timeline(interview.getId()));
        room.finish(interview.getId());
        // Then
        assertThat(early.reason()).isEqualTo(ErrorReason.ERROR_REASON_WRONG_INTERVIEW_STATE);
        assertThat(room.timeline(interview.getId())).extracting(TimelineEvent::getKind).containsExactly(
                EventKind.EVENT_KIND_STARTED, EventKind.EVENT_KIND_DRAFTED, EventKind.EVENT_KIND_PASTED,
                EventKind.EVENT_KIND_SUBMITTED, EventKind.EVENT_KIND_ENDED);
        assertThat(room.timeline(interview.getId()).get(2).getTurn()).isEqualTo(turn);
    }

    @Test
    void aBrowserMayOnlyTellWhatABrowserSees() {
        var interview = room.started("practice");
        var submitted = TimelineEvent.newBuilder().setKind(EventKind.EVENT_KIND_SUBMITTED).build();
        var noJson = TimelineEvent.newBuilder().setKind(EventKind.EVENT_KIND_RAN).setDetailJson("[1").build();
        var strange = TimelineEvent.newBuilder().setKind(EventKind.EVENT_KIND_RAN).setTurn(UUID.randomUUID().toString()).build();
        assertThat(fieldOf(() -> room.record(interview.getId(), submitted))).isEqualTo("events[0].kind");
        assertThat(fieldOf(() -> room.record(interview.getId(), noJson))).isEqualTo("events[0].detail_json");
        assertThat(failure(() -> room.record(interview.getId(), strange)).reason()).isEqualTo(ErrorReason.ERROR_REASON_UNKNOWN_TURN);
        room.finish(interview.getId());
        assertThat(failure(() -> room.stub().recordEvents(RecordEventsRequest.newBuilder().setInterview(interview.getId()).build())).reason())
                .isEqualTo(ErrorReason.ERROR_REASON_WRONG_INTERVIEW_STATE);
    }

    @Test
    void aWatcherSeesEveryChangeAndTheEnd() {
        // Given
        var interview = room.started("practice");
        var watched = room.watch(interview.getId());
        assertThat(watched.next().getInterview().getState()).isEqualTo(State.STATE_RUNNING);
        // When
        room.submit(interview, 0, "an answer", "submit-0001");
        var changed = watched.next().getInterview();
        clock.move(Duration.ofMinutes(31));
        var ended = watched.next().getInterview();
        // Then
        assertThat(changed.getTurns(0).hasAnswer()).isTrue();
        assertThat(ended.getState()).isEqualTo(State.STATE_EXPIRED);
        assertThat(watched.hasNext()).isFalse();
    }

    @Test
    void questionsOfRecentInterviewsDoNotComeAgainWhileOthersAreLeft() {
        // Given
        var first = room.started("practice");
        // When
        var second = room.started("practice");
        // Then
        assertThat(concepts(second)).hasSize(2).doesNotContainAnyElementsOf(concepts(first));
    }

    private static List<String> concepts(Interview interview) {
        return interview.getTurnsList().stream().map(turn -> turn.getQuestion().getId()).filter(id -> !id.equals("code")).toList();
    }

    /** Quarkus keeps the gRPC context where the event loop can take it away from under a call's work: see Calls. */
    @Test
    void everyOneOfManyConcurrentCallsKnowsItsCaller() throws Exception {
        // Given
        var interview = room.started("practice").getId();
        // When
        try (var callers = java.util.concurrent.Executors.newFixedThreadPool(16)) {
            var replies = callers.invokeAll(java.util.Collections.nCopies(600, (java.util.concurrent.Callable<String>)
                    () -> room.get(interview).getCandidate()));
            // Then
            for (var reply : replies) {
                assertThat(reply.get()).isNotBlank();
            }
        }
    }

    private static String fieldOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        var failure = failure(call);
        assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(failure.reason()).isEqualTo(ErrorReason.ERROR_REASON_INVALID_FIELD);
        return failure.fields().getFirst().field();
    }

    private static void assertUnknown(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        var failure = failure(call);
        assertThat(failure.code()).isEqualTo(Code.NOT_FOUND);
        assertThat(failure.reason()).isEqualTo(ErrorReason.ERROR_REASON_UNKNOWN_INTERVIEW);
    }
}
