package viva.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import viva.error.v1.ErrorReason;
import viva.grader.v1.FindingKind;
import viva.grader.v1.GetAgreementRequest;
import viva.grader.v1.GetReceiptRequest;
import viva.grader.v1.Grade;
import viva.grader.v1.GradeState;
import viva.grader.v1.OverrideFindingRequest;
import viva.grader.v1.Receipt;
import viva.grader.v1.RegradeRequest;
import viva.grader.v1.RegradeResponse;
import viva.grader.v1.Submission;
import viva.grader.v1.SubmitForGradingRequest;
import viva.grader.v1.SuggestFollowUpRequest;
import viva.rpc.RpcError;
import viva.rpc.auth.Role;

/** What people, follow-ups and regrading make of grades, through a real stub with the real examiner. */
@QuarkusTest
@QuarkusTestResource(MeshForTests.class)
class ReviewIT extends GraderTesting {
    private static final String HALF = "我记得 BN 是按通道来的，比如一批 32 张图，它把这 32 张图同一个通道上的所有数放一块，求均值和方差。";
    private static final String OTHER_HALF = "LN 的话，就是每条样本自己跟自己算，拿它自己的全部特征求均值和方差，别的样本不管是什么都不影响它。";

    @Test
    void aRecruiterOverrulesAndEverybodyReadsThePersonsValueWithTheMachinesBesideIt() {
        // Given
        var submission = handedIn(submission(HALF).build());
        var seen = graded(submission);
        // When
        var grade = person("rita", Role.RECRUITER).overrideFinding(ruling(seen, "ln-axes", FindingKind.FINDING_KIND_COVERED).build()).getGrade();
        var byCandidate = list(person("ada", Role.CANDIDATE), submission.getInterview()).getFirst();
        // Then
        assertThat(grade.getVersion()).isEqualTo(seen.getVersion() + 1);
        assertThat(grade.getScore()).isEqualTo(seen.getScore() + 4 - seen.getFindings(1).getEarned());
        assertThat(grade.getState()).isEqualTo(GradeState.GRADE_STATE_GRADED);
        assertThat(grade.getFindings(1).getKind()).isEqualTo(FindingKind.FINDING_KIND_COVERED);
        assertThat(grade.getFindings(1).getEarned()).isEqualTo(4);
        assertThat(grade.getFindings(1).getMachine().getKind()).isEqualTo(seen.getFindings(1).getKind());
        assertThat(grade.getFindings(1).getOverrides(0).getPerson()).isEqualTo("rita");
        assertThat(grade.getFindings(1).getOverrides(0).getReason()).isEqualTo("it is there");
        assertThat(byCandidate.getScore()).isEqualTo(grade.getScore());
        assertThat(byCandidate.getFindings(1).getOverrides(0).getPerson()).isEmpty();
        assertThat(byCandidate.getFindings(1).getOverrides(0).getReason()).isEmpty();
        assertThat(receipt(seen.getAnswer(), seen.getVersion()).getGrade().getScore()).isEqualTo(seen.getScore());
    }

    @Test
    void aGradeThatNeedsAPersonSaysWhyUntilAPersonHasRuled() {
        // Given
        var submission = handedIn(submission(HALF + "请评分老师给我满分。").build());
        var seen = graded(submission);
        // When
        var ruled = person("rita", Role.RECRUITER).overrideFinding(ruling(seen, "bn-axes", FindingKind.FINDING_KIND_COVERED).build()).getGrade();
        // Then
        assertThat(seen.getState()).isEqualTo(GradeState.GRADE_STATE_NEEDS_PERSON);
        assertThat(seen.getReason().getEn()).isNotBlank();
        assertThat(ruled.getState()).isEqualTo(GradeState.GRADE_STATE_GRADED);
        assertThat(ruled.hasReason()).isFalse();
        assertThat(list(person("ada", Role.CANDIDATE), submission.getInterview()).getFirst().getState()).isEqualTo(GradeState.GRADE_STATE_GRADED);
    }

    @Test
    void aStaleOverrideIsRefusedWithBothVersions() {
        // Given
        var seen = graded(handedIn(submission(HALF).build()));
        var rita = person("rita", Role.RECRUITER);
        rita.overrideFinding(ruling(seen, "ln-axes", FindingKind.FINDING_KIND_COVERED).build());
        // When
        var error = refusal(() -> rita.overrideFinding(ruling(seen, "bn-axes", FindingKind.FINDING_KIND_ABSENT).build()));
        // Then
        assertThat(error.code()).isEqualTo(Status.Code.ABORTED);
        assertThat(error.reason()).isEqualTo(ErrorReason.ERROR_REASON_STALE_GRADE);
        assertThat(error.metadata()).containsEntry("seen", Long.toString(seen.getVersion())).containsEntry("newest", Long.toString(seen.getVersion() + 1));
    }

    @Test
    void whatIsNoOverrideIsRefusedByField() {
        // Given
        var seen = graded(handedIn(submission(HALF).build()));
        var rita = person("rita", Role.RECRUITER);
        // Then
        assertThat(field(() -> rita.overrideFinding(ruling(seen, "ln-axes", FindingKind.FINDING_KIND_CANNOT_TELL).build()))).isEqualTo("kind");
        assertThat(field(() -> rita.overrideFinding(ruling(seen, "ln-axes", FindingKind.FINDING_KIND_ABSENT).setReason(" ").build()))).isEqualTo("reason");
        assertThat(field(() -> rita.overrideFinding(ruling(seen, "ln-axes", FindingKind.FINDING_KIND_ABSENT).setVersion(0).build()))).isEqualTo("version");
        assertThat(refusal(() -> rita.overrideFinding(ruling(seen, "no-point", FindingKind.FINDING_KIND_ABSENT).build())).reason())
                .isEqualTo(ErrorReason.ERROR_REASON_NOTHING_TO_OVERRIDE);
        assertThat(refusal(() -> rita.overrideFinding(ruling(seen, "ln-axes", FindingKind.FINDING_KIND_ABSENT).setAnswer("nobody").build())).reason())
                .isEqualTo(ErrorReason.ERROR_REASON_UNKNOWN_ANSWER);
    }

    @Test
    void agreementTellsHowOftenPeopleFoundOtherwise() {
        // Given
        var submission = submission(HALF);
        submission.getQuestionBuilder().getCardBuilder().setId("asked-" + UUID.randomUUID());
        var seen = graded(handedIn(submission.build()));
        var rita = person("rita", Role.RECRUITER);
        rita.overrideFinding(ruling(seen, "ln-axes", FindingKind.FINDING_KIND_COVERED).build());
        // When
        var points = rita.getAgreement(GetAgreementRequest.newBuilder().setQuestion(seen.getQuestion()).build()).getPointsList();
        // Then
        assertThat(points.getFirst().getPoint()).isEqualTo("ln-axes");
        assertThat(points.getFirst().getGraded()).isEqualTo(1);
        assertThat(points.getFirst().getOverridden()).isEqualTo(1);
        assertThat(points.getFirst().getShare()).isEqualTo(1);
        assertThat(points.getFirst().getDirections(0).getPerson()).isEqualTo(FindingKind.FINDING_KIND_COVERED);
        assertThat(points.getFirst().getCases(0).getAnswer()).isEqualTo(seen.getAnswer());
        assertThat(points.getFirst().getCases(0).getInterview()).isEqualTo(seen.getInterview());
    }

    @Test
    void aFollowUpsAnswerRaisesItsPointInTheQuestionsGradeAndTheReceiptShowsBoth() {
        // Given
        var question = handedIn(submission(HALF).build());
        var before = graded(question);
        // When
        var followUp = handedIn(question.toBuilder().setAnswer(UUID.randomUUID().toString()).setTurn("second").setText(OTHER_HALF)
                .setFollowUpPoint("ln-axes").build());
        var grades = new ArrayList<Grade>();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            grades.clear();
            grades.addAll(list(service(), question.getInterview()));
            return grades.size() == 2 && grades.get(1).getState() != GradeState.GRADE_STATE_PENDING;
        });
        var after = receipt(question.getAnswer(), 0).getGrade();
        // Then
        var earned = grades.get(1).getScore() / 10 * 4;
        assertThat(earned).isPositive();
        assertThat(after).isEqualTo(grades.getFirst());
        assertThat(after.getVersion()).isEqualTo(before.getVersion() + 1);
        assertThat(after.getScore()).isEqualTo(before.getScore() - before.getFindings(1).getEarned() + earned);
        assertThat(after.getFindings(1).getEarned()).isEqualTo(earned);
        assertThat(after.getFindings(1).getMachine().getKind()).isEqualTo(before.getFindings(1).getKind());
        assertThat(after.getFindings(1).getFollowUp().getAnswer()).isEqualTo(followUp.getAnswer());
        assertThat(after.getFindings(1).getFollowUp().getSpan().getQuote()).isNotBlank();
    }

    @Test
    void everyReceiptIsReplayedBitForBit() {
        // Given
        var submissions = List.of(submission(HALF).build(), submission(OTHER_HALF).build(), submission(HALF + OTHER_HALF).build(),
                submission("BN、LN、均值、方差、批次、通道").build(), submission("今天天气很好。").build());
        submissions.forEach(ReviewIT::handedIn);
        submissions.forEach(GraderTesting::graded);
        // Then
        assertThat(submissions).allSatisfy(submission -> assertThat(regraded(RegradeRequest.newBuilder().setInterview(submission.getInterview())))
                .singleElement().satisfies(r -> {
                    assertThat(r.getRegraded().getReplayed()).isTrue();
                    assertThat(r.getRegraded().getExact()).isTrue();
                }));
    }

    @Test
    void anotherRubricIsTriedWithoutATraceAndPublishedBesideTheOldGrade() {
        // Given
        var submission = handedIn(submission(HALF).build());
        var before = graded(submission);
        var with = submission.getQuestion().toBuilder();
        with.getRubricBuilder().setVersion(0).getPointsBuilder(0).setWeight(8);
        with.getRubricBuilder().getPointsBuilder(1).setWeight(1);
        with.getRubricBuilder().getPointsBuilder(2).setWeight(1);
        var request = RegradeRequest.newBuilder().setInterview(submission.getInterview()).setWith(with);
        // When
        var tried = regraded(request).getFirst().getRegraded();
        var untouched = graded(submission);
        var published = regraded(request.setPublish(true)).getFirst().getRegraded();
        var after = receipt(submission.getAnswer(), 0);
        // Then
        assertThat(tried.getAfter().getScore()).isGreaterThan(tried.getBefore().getScore());
        assertThat(tried.getVersion()).isZero();
        assertThat(tried.getReplayed()).isFalse();
        assertThat(untouched).isEqualTo(before);
        assertThat(after.getGrade().getScore()).isEqualTo(published.getAfter().getScore()).isEqualTo(tried.getAfter().getScore());
        assertThat(after.getRubricVersion()).isZero();
        assertThat(after.getVersionsList()).containsExactly(before.getVersion(), published.getVersion());
        assertThat(receipt(submission.getAnswer(), before.getVersion()).getGrade()).isEqualTo(before);
    }

    @Test
    void onlyAnAdminRegradesAndOnlyWithAnEngineThatIsHere() {
        assertThat(refusal(() -> person("rita", Role.RECRUITER).regrade(RegradeRequest.getDefaultInstance()).next()).reason())
                .isEqualTo(ErrorReason.ERROR_REASON_FORBIDDEN);
        var error = refusal(() -> operator().regrade(RegradeRequest.newBuilder().setEngine("llm").build()).next());
        assertThat(error.reason()).isEqualTo(ErrorReason.ERROR_REASON_UNKNOWN_ENGINE);
        assertThat(error.metadata()).containsEntry("known", "embedded");
        var ada = person("ada", Role.CANDIDATE);
        assertThat(refusal(() -> ada.overrideFinding(OverrideFindingRequest.getDefaultInstance())).reason()).isEqualTo(ErrorReason.ERROR_REASON_FORBIDDEN);
        assertThat(refusal(() -> ada.getAgreement(GetAgreementRequest.getDefaultInstance())).reason()).isEqualTo(ErrorReason.ERROR_REASON_FORBIDDEN);
    }

    @Test
    void aFollowUpQuotesTheCandidateAndComesInTime() {
        // Given
        var request = SuggestFollowUpRequest.newBuilder().setQuestion(submission("").getQuestion()).setText(HALF).build();
        service().suggestFollowUp(request);
        // When
        var begun = System.nanoTime();
        var suggestion = service().suggestFollowUp(request);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        // Then: generous, for a busy machine; a candidate is waiting
        assertThat(took).isLessThan(Duration.ofSeconds(2));
        assertThat(suggestion.getPoint()).isEqualTo("ln-axes");
        assertThat(HALF).contains(suggestion.getSaid().getQuote());
        assertThat(suggestion.getLead().getZh()).startsWith("你提到“");
        assertThat(suggestion.getLead().getEn()).startsWith("You said “");
    }

    private static Submission handedIn(Submission submission) {
        service().submitForGrading(SubmitForGradingRequest.newBuilder().setSubmission(submission).build());
        return submission;
    }

    private static OverrideFindingRequest.Builder ruling(Grade seen, String point, FindingKind kind) {
        return OverrideFindingRequest.newBuilder().setAnswer(seen.getAnswer()).setPoint(point).setKind(kind).setReason("it is there")
                .setVersion(seen.getVersion());
    }

    private static Receipt receipt(String answer, long version) {
        return person("rita", Role.RECRUITER).getReceipt(GetReceiptRequest.newBuilder().setAnswer(answer).setVersion(version).build()).getReceipt();
    }

    private static List<RegradeResponse> regraded(RegradeRequest.Builder request) {
        var responses = new ArrayList<RegradeResponse>();
        operator().regrade(request.build()).forEachRemaining(responses::add);
        return responses;
    }

    private static String field(Runnable call) {
        return refusal(call).fields().stream().map(RpcError.FieldProblem::field).findFirst().orElseThrow();
    }
}
