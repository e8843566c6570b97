package viva.grader.grading.grpc;

import io.grpc.Context;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import viva.grader.GraderConfig;
import viva.grader.GradingWorkers;
import viva.grader.followup.SuggestFollowUp;
import viva.grader.grading.GradeAnswer;
import viva.grader.grading.GradeBook;
import viva.grader.grading.GradeRecord;
import viva.grader.grading.GradingFailure;
import viva.grader.grading.proto.GradeProto;
import viva.grader.grading.proto.SubmissionProto;
import viva.grader.v1.GetEngineRequest;
import viva.grader.v1.GetEngineResponse;
import viva.grader.v1.GetReceiptRequest;
import viva.grader.v1.GetReceiptResponse;
import viva.grader.v1.GradeNowRequest;
import viva.grader.v1.GradeNowResponse;
import viva.grader.v1.GraderService;
import viva.grader.v1.ListGradesRequest;
import viva.grader.v1.ListGradesResponse;
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
    private final GradeAnswer grader;
    private final SuggestFollowUp followUps;
    private final GradingWorkers workers;
    private final GraderConfig config;

    GraderEndpoint(Calls calls, GradeBook book, GradeAnswer grader, SuggestFollowUp followUps, GradingWorkers workers, GraderConfig config) {
        this.calls = calls;
        this.book = book;
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
            var entries = book.ofInterview(SubmissionProto.required("interview", request.getInterview()));
            return ListGradesResponse.newBuilder()
                    .addAllGrades(entries.stream().filter(e -> maySee(caller, e)).map(GradeProto::gradeOf).toList()).build();
        });
    }

    @Override
    public Multi<WatchGradesResponse> watchGrades(WatchGradesRequest request) {
        return calls.stream(out -> {
            var caller = Caller.current();
            var watch = new Watch(book, SubmissionProto.required("interview", request.getInterview()), config.watchEvery());
            watch.until(Context.current(), entry -> {
                if (maySee(caller, entry)) {
                    out.accept(WatchGradesResponse.newBuilder().setGrade(GradeProto.gradeOf(entry)).build());
                }
            });
        });
    }

    @Override
    public Uni<GetReceiptResponse> getReceipt(GetReceiptRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.RECRUITER, Role.ADMIN);
            var answer = SubmissionProto.required("answer", request.getAnswer());
            var entry = book.receipt(answer).orElseThrow(() -> new GradingFailure.UnknownAnswer(answer));
            return GetReceiptResponse.newBuilder().setReceipt(GradeProto.receiptOf(entry)).build();
        });
    }

    @Override
    public Uni<GradeNowResponse> gradeNow(GradeNowRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.SERVICE, Role.RECRUITER, Role.ADMIN);
            var submission = SubmissionProto.submissionOf(request.getSubmission());
            var entry = new GradeRecord(submission.answer(), submission.interview(), submission.turn(), submission.candidate(),
                    submission.question().id(), submission.followUpPoint(), submission.question().rubric().version(), 0, 1,
                    grader.grade(submission));
            return GradeNowResponse.newBuilder().setGrade(GradeProto.gradeOf(entry)).build();
        });
    }

    @Override
    public Uni<SuggestFollowUpResponse> suggestFollowUp(SuggestFollowUpRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.SERVICE);
            var question = SubmissionProto.questionOf("question", request.getQuestion());
            var point = followUps.after(question, SubmissionProto.answerText("text", request.getText()));
            return SuggestFollowUpResponse.newBuilder().setPoint(point.map(p -> p.id()).orElse("")).build();
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

    /** A candidate sees only grades of their own answers. */
    private static boolean maySee(Caller caller, GradeRecord entry) {
        return caller.is(Role.RECRUITER, Role.ADMIN, Role.SERVICE) || entry.candidate().equals(caller.subject());
    }
}
