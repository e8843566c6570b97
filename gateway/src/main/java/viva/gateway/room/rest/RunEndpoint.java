package viva.gateway.room.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import viva.gateway.client.Interviews;
import viva.gateway.client.Sandbox;
import viva.gateway.identity.rest.Visitor;
import viva.gateway.json.Fields;
import viva.gateway.stream.Event;
import viva.gateway.stream.EventStreams;
import viva.gateway.stream.Source;
import viva.interview.v1.EventKind;
import viva.interview.v1.Interview;
import viva.interview.v1.State;
import viva.interview.v1.TimelineEvent;
import viva.question.v1.Case;
import viva.question.v1.Problem;
import viva.rpc.InvalidField;
import viva.rpc.auth.Caller;
import viva.sandbox.v1.JudgeSolutionRequest;
import viva.sandbox.v1.Verdict;

/** Runs a candidate's code against the samples, as often as they like; it counts for nothing but the timeline. */
@Path("/interviews/{interview}/turns/{turn}/run")
@Tag(name = "interviews")
class RunEndpoint {
    private final Interviews interviews;
    private final Sandbox sandbox;
    private final Source source;
    private final EventStreams streams;
    private final Visitor visitor;

    RunEndpoint(Interviews interviews, Sandbox sandbox, Source source, EventStreams streams, Visitor visitor) {
        this.interviews = interviews;
        this.sandbox = sandbox;
        this.source = source;
        this.streams = streams;
        this.visitor = visitor;
    }

    record Run(String source, String codeLanguage) {}

    /** @param before how many runs are served first */
    record Queued(int before) {}

    @POST
    @Blocking
    @RunOnVirtualThread
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<OutboundSseEvent> run(String interview, String turn, Run body, @Context Sse sse) {
        var caller = visitor.caller();
        var run = Fields.required("body", body);
        var request = JudgeSolutionRequest.newBuilder()
                .setSource(Fields.required("source", run.source()))
                .setLanguage(Fields.required("codeLanguage", run.codeLanguage()))
                .setProblem(samplesOf(running(caller, interview), turn))
                .build();
        return streams.of(source.of(out -> judge(caller, interview, turn, request, out)), sse);
    }

    /** Recruiters may read the interviews of others, but only the candidate runs code in one. */
    private Interview running(Caller caller, String id) {
        var interview = interviews.find(caller, id);
        if (!interview.getCandidate().equals(caller.subject())) {
            throw RoomRules.unknownInterview(id);
        }
        if (interview.getState() != State.STATE_RUNNING) {
            throw RoomRules.wrongState(interview, "RUNNING", "code runs only while the clock does");
        }
        return interview;
    }

    private static Problem samplesOf(Interview interview, String turn) {
        var card = interview.getTurnsList().stream().filter(t -> t.getId().equals(turn)).findFirst()
                .orElseThrow(() -> RoomRules.unknownTurn(interview.getId(), turn)).getQuestion();
        if (!card.hasProblem()) {
            throw new InvalidField("turn", "must be one of a coding question");
        }
        var problem = card.getProblem();
        return problem.toBuilder().clearCases()
                .addAllCases(problem.getCasesList().stream().filter(Case::getSample).toList()).build();
    }

    private void judge(Caller caller, String interview, String turn, JudgeSolutionRequest request, Consumer<Event> out) {
        sandbox.judge(caller, request).forEachRemaining(step -> {
            switch (step.getStepCase()) {
                case QUEUED -> out.accept(new Event("queued", new Queued(step.getQueued())));
                case CASE_RESULT -> out.accept(new Event("case", VerdictJson.CaseJson.of(step.getCaseResult())));
                case VERDICT -> {
                    out.accept(new Event("verdict", VerdictJson.of(step.getVerdict())));
                    interviews.record(caller, interview, List.of(ran(turn, step.getVerdict())));
                }
                case STEP_NOT_SET -> throw new IllegalStateException("a step of judging without content");
            }
        });
    }

    private static TimelineEvent ran(String turn, Verdict verdict) {
        var json = VerdictJson.of(verdict);
        return TimelineEvent.newBuilder().setKind(EventKind.EVENT_KIND_RAN).setTurn(turn)
                .setDetailJson("{\"verdict\":\"%s\",\"passed\":%d,\"total\":%d}"
                        .formatted(json.verdict(), json.passed(), json.total()))
                .build();
    }
}
