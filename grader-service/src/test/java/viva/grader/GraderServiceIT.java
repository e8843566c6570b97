package viva.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import viva.error.v1.ErrorReason;
import viva.grader.v1.FindingKind;
import viva.grader.v1.GetEngineRequest;
import viva.grader.v1.GetReceiptRequest;
import viva.grader.v1.Grade;
import viva.grader.v1.GradeNowRequest;
import viva.grader.v1.GradeState;
import viva.grader.v1.Submission;
import viva.grader.v1.SubmitForGradingRequest;
import viva.grader.v1.SuggestFollowUpRequest;
import viva.grader.v1.WatchGradesRequest;
import viva.question.v1.Case;
import viva.question.v1.Problem;
import viva.rpc.RpcError;
import viva.rpc.auth.Role;
import viva.sandbox.v1.VerdictKind;

/** The whole service through a real stub: real encoders, real PostgreSQL, a sandbox that does as it is told. */
@QuarkusTest
@QuarkusTestResource(MeshForTests.class)
class GraderServiceIT extends GraderTesting {
    private static final String GOOD = "BN 是固定一个通道，把整个批次所有样本的值放一起算均值和方差；LN 是每个样本用自己的全部特征算，跟批次里别的样本无关。"
            + "批次小的时候 BN 的统计量不稳定，LN 不受影响，所以 Transformer 用 LN。";
    private static final String HALF = "我记得 BN 是按通道来的，比如一批 32 张图，它把这 32 张图同一个通道上的所有数放一块，求均值和方差。";

    @Test
    void anAnswerIsGradedPointByPointInItsOwnWords() {
        // Given
        var submission = submission(GOOD).build();
        // When
        var first = service().submitForGrading(SubmitForGradingRequest.newBuilder().setSubmission(submission).build()).getGrade();
        var grade = graded(submission);
        // Then
        assertThat(first.getState()).isEqualTo(GradeState.GRADE_STATE_PENDING);
        assertThat(grade.getScore()).isGreaterThan(7);
        assertThat(grade.getFindingsList()).extracting(f -> f.getPoint()).containsExactly("bn-axes", "ln-axes", "batch-size");
        assertThat(grade.getFindingsList()).filteredOn(f -> f.hasSpan()).isNotEmpty()
                .allSatisfy(f -> assertThat(GOOD.substring(f.getSpan().getStart(), f.getSpan().getEnd())).isEqualTo(f.getSpan().getQuote()));
        assertThat(grade.getEngine()).isEqualTo("embedded");
        assertThat(grade.hasGradedAt()).isTrue();
    }

    @Test
    void handingInTwiceCountsOnceWhateverTheSecondSays() {
        // Given
        var submission = submission(GOOD).build();
        service().submitForGrading(SubmitForGradingRequest.newBuilder().setSubmission(submission).build());
        var grade = graded(submission);
        // When
        var again = service().submitForGrading(SubmitForGradingRequest.newBuilder()
                .setSubmission(submission.toBuilder().setText("something else")).build()).getGrade();
        // Then
        assertThat(again).isEqualTo(grade);
        assertThat(list(service(), submission.getInterview())).containsExactly(grade);
    }

    @Test
    void aWatcherSeesWhatIsThereAndThenEveryChangeUntilItLeaves() {
        // Given
        var submission = submission(HALF).build();
        var seen = new CopyOnWriteArrayList<GradeState>();
        var watching = Context.current().withCancellation();
        var watcher = Thread.ofVirtual().start(watching.wrap(() -> {
            try {
                service().watchGrades(WatchGradesRequest.newBuilder().setInterview(submission.getInterview()).build())
                        .forEachRemaining(r -> seen.add(r.getGrade().getState()));
            } catch (StatusRuntimeException left) {
                assertThat(left.getStatus().getCode()).isEqualTo(Status.Code.CANCELLED);
            }
        }));
        // When
        service().submitForGrading(SubmitForGradingRequest.newBuilder().setSubmission(submission).build());
        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(seen).endsWith(GradeState.GRADE_STATE_GRADED));
        assertThat(seen).doesNotHaveDuplicates();
        watching.cancel(null);
        await().atMost(Duration.ofSeconds(5)).until(() -> !watcher.isAlive());
    }

    @Test
    void aCandidateSeesOnlyTheirOwnGrades() {
        // Given
        var interview = UUID.randomUUID().toString();
        var ada = submission(HALF).setInterview(interview).setCandidate("ada").build();
        var ben = submission(HALF).setInterview(interview).setCandidate("ben").build();
        for (var submission : List.of(ada, ben)) {
            service().submitForGrading(SubmitForGradingRequest.newBuilder().setSubmission(submission).build());
        }
        // When
        var seenByAda = list(person("ada", Role.CANDIDATE), interview);
        var seenByRecruiter = list(person("rita", Role.RECRUITER), interview);
        // Then
        assertThat(seenByAda).extracting(Grade::getAnswer).containsExactly(ada.getAnswer());
        assertThat(seenByRecruiter).extracting(Grade::getAnswer).containsExactly(ada.getAnswer(), ben.getAnswer());
    }

    @Test
    void aCandidateMayNeitherHandInNorTryOutNorReadReceipts() {
        // Given
        var ada = person("ada", Role.CANDIDATE);
        // When
        List<Runnable> calls = List.of(
                () -> ada.submitForGrading(SubmitForGradingRequest.newBuilder().setSubmission(submission(GOOD)).build()),
                () -> ada.gradeNow(GradeNowRequest.newBuilder().setSubmission(submission(GOOD)).build()),
                () -> ada.suggestFollowUp(SuggestFollowUpRequest.getDefaultInstance()),
                () -> ada.getReceipt(GetReceiptRequest.newBuilder().setAnswer("x").build()));
        // Then
        assertThat(calls).allSatisfy(call -> assertThat(refusal(call).reason()).isEqualTo(ErrorReason.ERROR_REASON_FORBIDDEN));
    }

    @Test
    void theReceiptSaysWhatGradedAndWithWhat() {
        // Given
        var submission = submission(GOOD).build();
        service().submitForGrading(SubmitForGradingRequest.newBuilder().setSubmission(submission).build());
        var grade = graded(submission);
        // When
        var receipt = person("rita", Role.RECRUITER).getReceipt(GetReceiptRequest.newBuilder().setAnswer(submission.getAnswer()).build()).getReceipt();
        // Then
        assertThat(receipt.getGrade()).isEqualTo(grade);
        assertThat(receipt.getRubricVersion()).isEqualTo(3);
        assertThat(receipt.getModelsList()).hasSize(4).allSatisfy(m -> assertThat(m).matches("(bge-small-|reading/).*\\.onnx sha256:[0-9a-f]{64}"));
        assertThat(receipt.getCalibration()).isNotBlank();
    }

    @Test
    void aReceiptOfAnAnswerNobodyHandedInIsNotFound() {
        // When
        var error = refusal(() -> person("rita", Role.ADMIN).getReceipt(GetReceiptRequest.newBuilder().setAnswer("nobody").build()));
        // Then
        assertThat(error.code()).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(error.reason()).isEqualTo(ErrorReason.ERROR_REASON_UNKNOWN_ANSWER);
        assertThat(error.metadata()).containsEntry("answer", "nobody");
    }

    @Test
    void aRubricThatDoesNotAddUpIsRefusedByField() {
        // Given
        var submission = submission(GOOD);
        submission.getQuestionBuilder().getRubricBuilder().removePoints(2);
        // When
        var error = refusal(() -> service().gradeNow(GradeNowRequest.newBuilder().setSubmission(submission).build()));
        // Then
        assertThat(error.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(error.reason()).isEqualTo(ErrorReason.ERROR_REASON_INVALID_RUBRIC);
        assertThat(error.fields()).extracting(RpcError.FieldProblem::field).containsExactly("rubric.points");
    }

    @Test
    void anAnswerWithoutAnIdCannotBeHandedIn() {
        // When
        var error = refusal(() -> service().submitForGrading(SubmitForGradingRequest.newBuilder()
                .setSubmission(submission(GOOD).clearAnswer()).build()));
        // Then
        assertThat(error.fields()).extracting(RpcError.FieldProblem::field).containsExactly("submission.answer");
    }

    @Test
    void codeScoresTheShareOfCasesPassedAndLeavesThePointsOut() {
        // Given
        FakeSandbox.plan(new FakeSandbox.Plan.Passes(3, 4));
        var submission = code().build();
        // When
        service().submitForGrading(SubmitForGradingRequest.newBuilder().setSubmission(submission).build());
        var grade = graded(submission);
        // Then
        assertThat(grade.getScore()).isEqualTo(7.5);
        assertThat(grade.getVerdict().getKind()).isEqualTo(VerdictKind.VERDICT_KIND_WRONG_ANSWER);
        assertThat(grade.getVerdict().getCasesList()).extracting(c -> c.getId()).containsExactly("empty");
        assertThat(grade.getFindingsList()).hasSize(3).allSatisfy(f -> assertThat(f.getKind()).isEqualTo(FindingKind.FINDING_KIND_CANNOT_TELL));
    }

    @Test
    void aSandboxThatIsAwayForAWhileIsAskedAgain() {
        // Given
        FakeSandbox.plan(new FakeSandbox.Plan.Away(), new FakeSandbox.Plan.CannotJudge(), new FakeSandbox.Plan.Passes(4, 4));
        var submission = code().build();
        // When
        service().submitForGrading(SubmitForGradingRequest.newBuilder().setSubmission(submission).build());
        // Then
        assertThat(graded(submission).getScore()).isEqualTo(10);
    }

    @Test
    void aSandboxThatNeverComesBackMakesTheGradeUnavailableNotZero() {
        // Given
        FakeSandbox.plan(new FakeSandbox.Plan.Away());
        var submission = code().build();
        // When
        service().submitForGrading(SubmitForGradingRequest.newBuilder().setSubmission(submission).build());
        var grade = ended(submission);
        // Then
        assertThat(grade.getState()).isEqualTo(GradeState.GRADE_STATE_UNAVAILABLE);
        assertThat(grade.getReason().getEn()).contains("sandbox");
        assertThat(grade.getFindingsList()).isEmpty();
        assertThat(FakeSandbox.calls()).isEqualTo(3);
    }

    @Test
    void tryingOutCodeWithTheSandboxAwayFailsWithItsName() {
        // Given
        FakeSandbox.plan(new FakeSandbox.Plan.Away());
        // When
        var error = refusal(() -> service().gradeNow(GradeNowRequest.newBuilder().setSubmission(code()).build()));
        // Then
        assertThat(error.code()).isEqualTo(Status.Code.UNAVAILABLE);
        assertThat(error.reason()).isEqualTo(ErrorReason.ERROR_REASON_DEPENDENCY_AWAY);
        assertThat(error.metadata()).containsEntry("service", "coding-sandbox");
        assertThat(error.retryAfter()).isPresent();
    }

    @Test
    void tryingOutStoresNothing() {
        // Given
        var submission = submission(GOOD).build();
        // When
        var grade = service().gradeNow(GradeNowRequest.newBuilder().setSubmission(submission).build()).getGrade();
        // Then
        assertThat(grade.getState()).isNotEqualTo(GradeState.GRADE_STATE_PENDING);
        assertThat(list(service(), submission.getInterview())).isEmpty();
    }

    @Test
    void theFollowUpAsksForWhatIsMissingAndForNothingOffTheSubject() {
        // When
        var missing = followUp(HALF);
        var empty = followUp("");
        var offTopic = followUp("我最喜欢的食物是火锅，周末常常和朋友去爬山。");
        // Then
        assertThat(missing).contains("ln-axes");
        assertThat(empty).isEmpty();
        assertThat(offTopic).isEmpty();
    }

    @Test
    void theEngineNamesItselfAndItsQueue() {
        // When
        var engine = person("ada", Role.CANDIDATE).getEngine(GetEngineRequest.getDefaultInstance());
        // Then
        assertThat(engine.getEngine()).isEqualTo("embedded");
        assertThat(engine.getModelsList()).hasSize(4);
        assertThat(engine.getQueued()).isNotNegative();
    }

    private static Optional<String> followUp(String text) {
        return Optional.of(service().suggestFollowUp(SuggestFollowUpRequest.newBuilder()
                .setQuestion(submission("").getQuestion()).setText(text).build()).getPoint()).filter(p -> !p.isEmpty());
    }

    private static Submission.Builder code() {
        var submission = submission("def search(nums, target): return -1").setCodeLanguage("python");
        submission.getQuestionBuilder().getCardBuilder().setProblem(Problem.newBuilder().setId("binary-search").setFunction("search")
                .addCases(Case.newBuilder().setId("empty").setExpectedJson("-1")));
        return submission;
    }
}
