package viva.gateway.mesh;

import com.google.protobuf.Duration;
import io.grpc.Status.Code;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CountDownLatch;
import viva.error.v1.ErrorReason;
import viva.rpc.RpcError;
import viva.sandbox.v1.CaseResult;
import viva.sandbox.v1.CodeLanguage;
import viva.sandbox.v1.GetCapabilitiesRequest;
import viva.sandbox.v1.GetCapabilitiesResponse;
import viva.sandbox.v1.JudgeSolutionRequest;
import viva.sandbox.v1.JudgeSolutionResponse;
import viva.sandbox.v1.Layer;
import viva.sandbox.v1.SandboxServiceGrpc;
import viva.sandbox.v1.Verdict;
import viva.sandbox.v1.VerdictKind;

/** Accepts every solution; "hang" as source waits until the caller leaves, "full" finds the queue full. */
public final class FakeSandbox implements SandboxServiceGrpc.AsyncService {
    private volatile JudgeSolutionRequest last;
    private volatile CountDownLatch left = new CountDownLatch(1);
    private volatile boolean confined = true;

    void reset() {
        last = null;
        left = new CountDownLatch(1);
        confined = true;
    }

    public void confined(boolean confined) {
        this.confined = confined;
    }

    public JudgeSolutionRequest lastRequest() {
        return last;
    }

    /** Opens once a caller has left a hanging run. */
    public CountDownLatch left() {
        return left;
    }

    @Override
    public void judgeSolution(JudgeSolutionRequest request, StreamObserver<JudgeSolutionResponse> out) {
        last = request;
        if (request.getSource().equals("full")) {
            out.onError(RpcError.of(Code.RESOURCE_EXHAUSTED, ErrorReason.ERROR_REASON_QUEUE_FULL, "the queue is full")
                    .retryAfter(java.time.Duration.ofMillis(1500)).toException());
            return;
        }
        out.onNext(JudgeSolutionResponse.newBuilder().setQueued(2).build());
        if (request.getSource().equals("hang")) {
            ((ServerCallStreamObserver<?>) out).setOnCancelHandler(left::countDown);
            return;
        }
        var verdict = Verdict.newBuilder().setKind(VerdictKind.VERDICT_KIND_ACCEPTED).setLanguage(request.getLanguage())
                .setPassed(request.getProblem().getCasesCount()).setTotal(request.getProblem().getCasesCount());
        for (var judged : request.getProblem().getCasesList()) {
            var result = CaseResult.newBuilder().setId(judged.getId()).setSample(judged.getSample())
                    .setProbes(judged.getProbes()).setKind(VerdictKind.VERDICT_KIND_ACCEPTED)
                    .setWallTime(Duration.newBuilder().setNanos(12_345_678)).setInputJson("[…]").setActualJson("1").build();
            verdict.addCases(result);
            out.onNext(JudgeSolutionResponse.newBuilder().setCaseResult(result).build());
        }
        out.onNext(JudgeSolutionResponse.newBuilder().setVerdict(verdict).build());
        out.onCompleted();
    }

    @Override
    public void getCapabilities(GetCapabilitiesRequest request, StreamObserver<GetCapabilitiesResponse> out) {
        Replies.reply(out, () -> GetCapabilitiesResponse.newBuilder()
                .addLanguages(CodeLanguage.newBuilder().setId("python").setName("Python 3.11.2"))
                .addLayers(Layer.newBuilder().setName("seccomp").setWorks(confined).setRequired(true).setDetail("filter loaded"))
                .setConfined(confined).setSlots(2).build());
    }
}
