package viva.grader;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import viva.sandbox.v1.CaseResult;
import viva.sandbox.v1.JudgeSolutionRequest;
import viva.sandbox.v1.JudgeSolutionResponse;
import viva.sandbox.v1.SandboxServiceGrpc;
import viva.sandbox.v1.Verdict;
import viva.sandbox.v1.VerdictKind;

/** A sandbox that runs nothing: each call gets the next planned answer, and the last one again. */
public final class FakeSandbox extends SandboxServiceGrpc.SandboxServiceImplBase implements AutoCloseable {
    /** What a call comes to. */
    public sealed interface Plan {
        record Passes(int passed, int total) implements Plan {}

        record CannotJudge() implements Plan {}

        record Away() implements Plan {}
    }

    private static final Queue<Plan> PLANS = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger CALLS = new AtomicInteger();

    private Server server;

    /** On a free port. */
    static FakeSandbox start() throws IOException {
        var sandbox = new FakeSandbox();
        sandbox.server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0)).addService(sandbox).build().start();
        return sandbox;
    }

    int port() {
        return server.getPort();
    }

    static void plan(Plan... plans) {
        PLANS.clear();
        CALLS.set(0);
        PLANS.addAll(java.util.List.of(plans));
    }

    static int calls() {
        return CALLS.get();
    }

    @Override
    public void judgeSolution(JudgeSolutionRequest request, StreamObserver<JudgeSolutionResponse> out) {
        CALLS.incrementAndGet();
        var plan = PLANS.size() > 1 ? PLANS.remove() : PLANS.peek();
        switch (plan) {
            case Plan.Passes(var passed, var total) -> {
                var cases = request.getProblem().getCasesList().stream()
                        .map(c -> CaseResult.newBuilder().setId(c.getId()).setKind(VerdictKind.VERDICT_KIND_ACCEPTED).build()).toList();
                out.onNext(JudgeSolutionResponse.newBuilder().setQueued(0).build());
                out.onNext(JudgeSolutionResponse.newBuilder().setVerdict(Verdict.newBuilder()
                        .setKind(passed == total ? VerdictKind.VERDICT_KIND_ACCEPTED : VerdictKind.VERDICT_KIND_WRONG_ANSWER)
                        .addAllCases(cases).setPassed(passed).setTotal(total).setLanguage(request.getLanguage())).build());
                out.onCompleted();
            }
            case Plan.CannotJudge _ -> {
                out.onNext(JudgeSolutionResponse.newBuilder().setVerdict(Verdict.newBuilder()
                        .setKind(VerdictKind.VERDICT_KIND_JUDGE_ERROR).setTotal(3)).build());
                out.onCompleted();
            }
            case Plan.Away _ -> out.onError(Status.UNAVAILABLE.withDescription("down for a while").asRuntimeException());
            case null -> out.onError(Status.UNIMPLEMENTED.asRuntimeException());
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
