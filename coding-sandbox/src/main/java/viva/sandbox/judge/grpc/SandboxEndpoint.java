package viva.sandbox.judge.grpc;

import io.grpc.Context;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.Consumer;
import viva.rpc.Calls;
import viva.rpc.auth.Caller;
import viva.rpc.auth.Role;
import viva.sandbox.confinement.ConfinementWatch;
import viva.sandbox.judge.CaseResult;
import viva.sandbox.judge.JudgeSolution;
import viva.sandbox.run.Cancellation;
import viva.sandbox.run.Languages;
import viva.sandbox.run.Slots;
import viva.sandbox.v1.GetCapabilitiesRequest;
import viva.sandbox.v1.GetCapabilitiesResponse;
import viva.sandbox.v1.JudgeSolutionRequest;
import viva.sandbox.v1.JudgeSolutionResponse;
import viva.sandbox.v1.SandboxService;

/** The sandbox on the wire. Whoever the mesh lets in may use it: what they may judge is decided by their callers. */
@GrpcService
public class SandboxEndpoint implements SandboxService {
    private final Calls calls;
    private final JudgeSolution judge;
    private final ConfinementWatch confinement;
    private final Languages languages;
    private final Slots slots;

    SandboxEndpoint(Calls calls, JudgeSolution judge, ConfinementWatch confinement, Languages languages, Slots slots) {
        this.calls = calls;
        this.judge = judge;
        this.confinement = confinement;
        this.languages = languages;
        this.slots = slots;
    }

    @Override
    public Multi<JudgeSolutionResponse> judgeSolution(JudgeSolutionRequest request) {
        return calls.stream(out -> {
            Caller.current().require(Role.values());
            var verdict = judge.judge(SandboxProto.solutionOf(request), ProblemProto.problemOf(request.getProblem()),
                    request.getStopAtFirstFailure(), ofCall(Context.current()), telling(out));
            verdict.map(SandboxProto::lastStepOf).ifPresent(out);
        });
    }

    @Override
    public Uni<GetCapabilitiesResponse> getCapabilities(GetCapabilitiesRequest request) {
        return calls.unary(() -> {
            Caller.current().require(Role.values());
            return SandboxProto.capabilitiesOf(languages, confinement.current(), slots);
        });
    }

    private static Cancellation ofCall(Context context) {
        var cancellation = new Cancellation();
        context.addListener(_ -> cancellation.cancel(), Runnable::run);
        return cancellation;
    }

    private static JudgeSolution.Listener telling(Consumer<JudgeSolutionResponse> out) {
        return new JudgeSolution.Listener() {
            @Override
            public void queued(int before) {
                out.accept(JudgeSolutionResponse.newBuilder().setQueued(before).build());
            }

            @Override
            public void judged(CaseResult result) {
                out.accept(JudgeSolutionResponse.newBuilder().setCaseResult(SandboxProto.caseResultOf(result)).build());
            }
        };
    }
}
