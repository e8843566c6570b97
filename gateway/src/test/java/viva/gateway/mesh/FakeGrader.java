package viva.gateway.mesh;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import viva.grader.v1.GetEngineRequest;
import viva.grader.v1.GetEngineResponse;
import viva.grader.v1.Grade;
import viva.grader.v1.GraderServiceGrpc;
import viva.grader.v1.ListGradesRequest;
import viva.grader.v1.ListGradesResponse;
import viva.grader.v1.WatchGradesRequest;
import viva.grader.v1.WatchGradesResponse;

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

    private List<Grade> of(String interview) {
        return grades.stream().filter(grade -> grade.getInterview().equals(interview)).toList();
    }

    private static void tell(Watcher watcher, Grade grade) {
        synchronized (watcher) {
            watcher.out.onNext(WatchGradesResponse.newBuilder().setGrade(grade).build());
        }
    }
}
