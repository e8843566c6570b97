package viva.grader.grading.grpc;

import io.grpc.Context;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import viva.grader.GraderConfig;
import viva.grader.GradingWorkers;
import viva.grader.followup.SuggestFollowUp;
import viva.grader.grading.GradeAnswer;
import viva.grader.grading.GradeBook;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.GradingFailure;
import viva.grader.grading.proto.FollowUpProto;
import viva.grader.grading.proto.GivenProto;
import viva.grader.grading.proto.GradeProto;
import viva.grader.grading.proto.RegradeProto;
import viva.grader.grading.proto.ReviewProto;
import viva.grader.grading.proto.SubmissionProto;
import viva.grader.regrade.Regrade;
import viva.grader.review.OverrideFinding;
import viva.grader.review.ReadAgreement;
import viva.grader.review.ReadGrades;
import viva.grader.v1.GetAgreementRequest;
import viva.grader.v1.GetAgreementResponse;
import viva.grader.v1.GetEngineRequest;
import viva.grader.v1.GetEngineResponse;
import viva.grader.v1.GetReceiptRequest;
import viva.grader.v1.GetReceiptResponse;
import viva.grader.v1.GradeNowRequest;
import viva.grader.v1.GradeNowResponse;
import viva.grader.v1.GraderService;
import viva.grader.v1.ListGradesRequest;
import viva.grader.v1.ListGradesResponse;
import viva.grader.v1.OverrideFindingRequest;
import viva.grader.v1.OverrideFindingResponse;
import viva.grader.v1.RegradeRequest;
import viva.grader.v1.RegradeResponse;
import viva.grader.v1.SubmitForGradingRequest;
import viva.grader.v1.SubmitForGradingResponse;
import viva.grader.v1.SuggestFollowUpRequest;
import viva.grader.v1.SuggestFollowUpResponse;
import viva.grader.v1.WatchGradesRequest;
import viva.grader.v1.WatchGradesResponse;
import viva.rpc.Calls;
import viva.rpc.auth.Caller;
import viva.rpc.auth.Role;

/** {@code viva.grader.v1.GraderService}. */
@GrpcService
public class GraderEndpoint implements GraderService {
    private final Calls calls;
    private final GradeBook book;
    private final ReadGrades grades;
    private final OverrideFinding overrides;
    private final ReadAgreement agreement;
    private final Regrade regrade;
    private final GradeAnswer grader;
    private final SuggestFollowUp followUps;
    private final GradingWorkers workers;
    private final GraderConfig config;

    GraderEndpoint(Calls calls, GradeBook book, ReadGrades grades, OverrideFinding overrides, ReadAgreement agreement, Regrade regrade,
                   GradeAnswer grader, SuggestFollowUp followUps, GradingWorkers workers, GraderConfig config) {
        this.calls = calls;
        this.book = book;
        this.grades = grades;
        this.overrides = overrides;
        this.agreement = agreement;
        this.regrade = regrade;
        this.grader = grader;
        this.followUps = followUps;
        this.workers = workers;
        this.config = config;
    }

    @Override
    public Uni<SubmitForGradingResponse> submitForGrading(SubmitForGradingRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.SERVICE);
            var entry = book.submit(SubmissionProto.identified(request.getSubmission()));
            workers.wake();
            return SubmitForGradingResponse.newBuilder().setGrade(GradeProto.gradeOf(entry)).build();
        });
    }

    @Override
    public Uni<ListGradesResponse> listGrades(ListGradesRequest request) {
        return calls.unary(() -> {
            var caller = Caller.current();
            var given = grades.ofInterview(SubmissionProto.required("interview", request.getInterview()));
            return ListGradesResponse.newBuilder().addAllGrades(given.stream().filter(g -> maySee(caller, g.entry()))
                    .map(g -> GivenProto.gradeOf(g, reader(caller))).toList()).build();
        });
    }

    @Override
    public Multi<WatchGradesResponse> watchGrades(WatchGradesRequest request) {
        return calls.stream(out -> {
            var caller = Caller.current();
            var watch = new Watch(book, SubmissionProto.required("interview", request.getInterview()), config.watchEvery());
            watch.until(Context.current(), (entry, interview) -> {
                if (maySee(caller, entry)) {
                    out.accept(WatchGradesResponse.newBuilder()
                            .setGrade(GivenProto.gradeOf(grades.given(entry, interview), reader(caller))).build());
                }
            });
        });
    }

    @Override
    public Uni<GetReceiptResponse> getReceipt(GetReceiptRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.RECRUITER, Role.ADMIN);
            var answer = SubmissionProto.required("answer", request.getAnswer());
            var receipt = grades.receipt(answer, request.getVersion()).orElseThrow(() -> new GradingFailure.UnknownAnswer(answer));
            return GetReceiptResponse.newBuilder().setReceipt(GivenProto.receiptOf(receipt)).build();
        });
    }

    @Override
    public Uni<OverrideFindingResponse> overrideFinding(OverrideFindingRequest request) {
        return calls.unary(() -> {
            var caller = Caller.current().require(Role.RECRUITER, Role.ADMIN);
            var entry = overrides.overrule(ReviewProto.orderOf(request, caller.subject()));
            var given = grades.given(entry, book.ofInterview(entry.interview()));
            return OverrideFindingResponse.newBuilder().setGrade(GivenProto.gradeOf(given, GivenProto.Reader.STAFF)).build();
        });
    }

    @Override
    public Uni<GetAgreementResponse> getAgreement(GetAgreementRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.RECRUITER, Role.ADMIN);
            var points = agreement.of(Optional.of(request.getQuestion()).filter(q -> !q.isEmpty()));
            return GetAgreementResponse.newBuilder().addAllPoints(points.stream().map(ReviewProto::agreementOf).toList()).build();
        });
    }

    @Override
    public Uni<GradeNowResponse> gradeNow(GradeNowRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.SERVICE, Role.RECRUITER, Role.ADMIN);
            var submission = SubmissionProto.submissionOf(request.getSubmission());
            var entry = new GradeRecord(submission.answer(), submission.interview(), submission.turn(), submission.candidate(),
                    submission.question().id(), submission.followUpPoint(), submission.question().rubric().version(), 0, 0,
                    grader.grade(submission));
            return GradeNowResponse.newBuilder().setGrade(GradeProto.gradeOf(entry)).build();
        });
    }

    @Override
    public Multi<RegradeResponse> regrade(RegradeRequest request) {
        return calls.stream(out -> {
            Caller.current().require(Role.ADMIN);
            var context = Context.current();
            regrade.run(RegradeProto.orderOf(request), context::isCancelled, outcome -> out.accept(RegradeProto.messageOf(outcome)));
        });
    }

    @Override
    public Uni<SuggestFollowUpResponse> suggestFollowUp(SuggestFollowUpRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.SERVICE);
            var question = SubmissionProto.questionOf("question", request.getQuestion());
            return followUps.after(question, SubmissionProto.answerText("text", request.getText()))
                    .map(FollowUpProto::messageOf).orElseGet(SuggestFollowUpResponse::getDefaultInstance);
        });
    }

    @Override
    public Uni<GetEngineResponse> getEngine(GetEngineRequest request) {
        return calls.unary(() -> {
            var engine = grader.engine();
            var response = GetEngineResponse.newBuilder().setEngine(engine.name()).addAllModels(engine.models())
                    .setCalibration(engine.calibration()).setQueued(book.unfinished());
            engine.standingIn().ifPresent(why -> response.setStandingIn(SubmissionProto.textOf(why)));
            return response.build();
        });
    }

    private static GivenProto.Reader reader(Caller caller) {
        return caller.is(Role.RECRUITER, Role.ADMIN, Role.SERVICE) ? GivenProto.Reader.STAFF : GivenProto.Reader.CANDIDATE;
    }

    /** A candidate sees only grades of their own answers. */
    private static boolean maySee(Caller caller, GradeRecord entry) {
        return caller.is(Role.RECRUITER, Role.ADMIN, Role.SERVICE) || entry.candidate().equals(caller.subject());
    }
}
