package viva.gateway.mesh;

import com.google.protobuf.Timestamp;
import io.grpc.Status.Code;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import viva.error.v1.ErrorReason;
import viva.grader.v1.AnswerFinding;
import viva.grader.v1.FindingKind;
import viva.grader.v1.FindingOverride;
import viva.grader.v1.GetAgreementRequest;
import viva.grader.v1.GetAgreementResponse;
import viva.grader.v1.GetEngineRequest;
import viva.grader.v1.GetEngineResponse;
import viva.grader.v1.Grade;
import viva.grader.v1.GraderServiceGrpc;
import viva.grader.v1.ListGradesRequest;
import viva.grader.v1.ListGradesResponse;
import viva.grader.v1.OverrideCase;
import viva.grader.v1.OverrideDirection;
import viva.grader.v1.OverrideFindingRequest;
import viva.grader.v1.OverrideFindingResponse;
import viva.grader.v1.PointAgreement;
import viva.grader.v1.WatchGradesRequest;
import viva.grader.v1.WatchGradesResponse;
import viva.rpc.RpcError;

/** Gives the grades a test tells it to. */
public final class FakeGrader implements GraderServiceGrpc.AsyncService {
    private final List<Grade> grades = new CopyOnWriteArrayList<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();

    private record Watcher(String interview, StreamObserver<WatchGradesResponse> out) {}

    void reset() {
        grades.clear();
        asked.set(0);
    }

    public void give(Grade grade) {
        grades.add(grade);
        watchers.stream().filter(w -> w.interview.equals(grade.getInterview())).forEach(w -> tell(w, grade));
    }

    public int watchers() {
        return watchers.size();
    }

    /** How often anybody asked for grades, watching or listing. */
    public int asked() {
        return asked.get();
    }

    @Override
    public void listGrades(ListGradesRequest request, StreamObserver<ListGradesResponse> out) {
        asked.incrementAndGet();
        Replies.reply(out, () -> ListGradesResponse.newBuilder().addAllGrades(of(request.getInterview())).build());
    }

    @Override
    public void watchGrades(WatchGradesRequest request, StreamObserver<WatchGradesResponse> out) {
        asked.incrementAndGet();
        var watcher = new Watcher(request.getInterview(), out);
        ((ServerCallStreamObserver<?>) out).setOnCancelHandler(() -> watchers.remove(watcher));
        watchers.add(watcher);
        of(request.getInterview()).forEach(grade -> tell(watcher, grade));
    }

    @Override
    public void getEngine(GetEngineRequest request, StreamObserver<GetEngineResponse> out) {
        Replies.reply(out, () -> GetEngineResponse.newBuilder().setEngine("embedded").setCalibration("3").build());
    }

    /** Knows grades at version 1 only; puts the point right and leaves the score as it is. */
    @Override
    public void overrideFinding(OverrideFindingRequest request, StreamObserver<OverrideFindingResponse> out) {
        Replies.reply(out, () -> {
            if (request.getVersion() != 1) {
                throw RpcError.of(Code.ABORTED, ErrorReason.ERROR_REASON_STALE_GRADE, "the grade has changed")
                        .with("seen", Long.toString(request.getVersion())).with("newest", "1").toException();
            }
            var grade = grades.stream().filter(g -> g.getAnswer().equals(request.getAnswer())).findFirst().orElseThrow().toBuilder().setVersion(2);
            grade.getFindingsBuilderList().stream().filter(f -> f.getPoint().equals(request.getPoint())).forEach(f -> f
                    .setMachine(AnswerFinding.newBuilder().setAnswer(request.getAnswer()).setKind(f.getKind()))
                    .addOverrides(override(f.getKind(), request, FakeMesh.CALLER.get().subject())).setKind(request.getKind()));
            return OverrideFindingResponse.newBuilder().setGrade(grade).build();
        });
    }

    private static FindingOverride override(FindingKind from, OverrideFindingRequest request, String person) {
        return FindingOverride.newBuilder().setFrom(from).setTo(request.getKind()).setReason(request.getReason()).setPerson(person)
                .setAt(Timestamp.newBuilder().setSeconds(1_767_225_600)).setVersion(2).build();
    }

    @Override
    public void getAgreement(GetAgreementRequest request, StreamObserver<GetAgreementResponse> out) {
        Replies.reply(out, () -> GetAgreementResponse.newBuilder().addPoints(PointAgreement.newBuilder()
                .setQuestion(request.getQuestion().isEmpty() ? "bn-vs-ln" : request.getQuestion()).setPoint("inference")
                .setGraded(4).setOverridden(1).setShare(0.25)
                .addDirections(OverrideDirection.newBuilder().setMachine(FindingKind.FINDING_KIND_ABSENT)
                        .setPerson(FindingKind.FINDING_KIND_COVERED).setCount(1))
                .addCases(OverrideCase.newBuilder().setAnswer("an-answer").setInterview("an-interview").setTurn("a-turn")
                        .setMachine(FindingKind.FINDING_KIND_ABSENT).setOverride(override(FindingKind.FINDING_KIND_ABSENT,
                                OverrideFindingRequest.newBuilder().setKind(FindingKind.FINDING_KIND_COVERED).setReason("it is there").build(), "rita")))).build());
    }

    private List<Grade> of(String interview) {
        return grades.stream().filter(grade -> grade.getInterview().equals(interview)).toList();
    }

    private static void tell(Watcher watcher, Grade grade) {
        synchronized (watcher) {
            watcher.out.onNext(WatchGradesResponse.newBuilder().setGrade(grade).build());
        }
    }
}
