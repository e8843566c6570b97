package viva.grader.grading.sandbox;

import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import viva.grader.grading.CodeJudge;
import viva.grader.grading.CodeTask;
import viva.grader.grading.CodeVerdict;
import viva.grader.grading.GradingFailure;
import viva.grader.grading.Wording;
import viva.grader.grading.proto.ReceiptProto;
import viva.grader.grading.proto.SubmissionProto;
import viva.sandbox.v1.JudgeSolutionRequest;
import viva.sandbox.v1.SandboxServiceGrpc;
import viva.sandbox.v1.Verdict;
import viva.sandbox.v1.VerdictKind;

/** coding-sandbox over gRPC. */
@ApplicationScoped
public class SandboxJudge implements CodeJudge {
    private static final String SERVICE = "coding-sandbox";
    private static final Wording AWAY = new Wording("代码沙箱无法评测", "the coding sandbox could not judge the solution");
    /** Longest wait for a verdict, queue included; streams have no deadline of their own. */
    private static final long PATIENCE_SECONDS = 180;

    private final SandboxServiceGrpc.SandboxServiceBlockingStub sandbox;

    SandboxJudge(@GrpcClient("sandbox") SandboxServiceGrpc.SandboxServiceBlockingStub sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public CodeVerdict judge(CodeTask task, String source) {
        var request = JudgeSolutionRequest.newBuilder().setLanguage(task.language()).setSource(source).setProblem(SubmissionProto.problemOf(task)).build();
        Verdict verdict = null;
        try {
            var steps = sandbox.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS).judgeSolution(request);
            while (steps.hasNext()) {
                var step = steps.next();
                verdict = step.hasVerdict() ? step.getVerdict() : verdict;
            }
        } catch (StatusRuntimeException e) {
            throw new GradingFailure.ExaminerAway(SERVICE, AWAY, e);
        }
        if (verdict == null || verdict.getTotal() < 1 || verdict.getKind() == VerdictKind.VERDICT_KIND_JUDGE_ERROR) {
            throw new GradingFailure.ExaminerAway(SERVICE, AWAY, null);
        }
        return ReceiptProto.verdictOf(verdict);
    }
}
