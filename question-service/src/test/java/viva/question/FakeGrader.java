package viva.question;

import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import viva.grader.v1.Grade;
import viva.grader.v1.GradeState;
import viva.grader.v1.GraderServiceGrpc;
import viva.grader.v1.Submission;
import viva.grader.v1.SubmitForGradingRequest;
import viva.grader.v1.SubmitForGradingResponse;
import viva.grader.v1.SuggestFollowUpRequest;
import viva.grader.v1.SuggestFollowUpResponse;

/** A grader that keeps what it is given, misses what it is told to miss, and can be away. */
public final class FakeGrader extends GraderServiceGrpc.GraderServiceImplBase {
    /** How the fake behaves now; tests set it. Quarkus loads this class twice, so the settings live in properties. */
    private static final String AWAY = "fake-grader.away";
    private static final String MISSES = "fake-grader.misses";
    private static final List<Submission> ACCEPTED = new CopyOnWriteArrayList<>();

    private Server server;

    static FakeGrader start() {
        var fake = new FakeGrader();
        try {
            fake.server = ServerBuilder.forPort(0).addService(fake).build().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fake;
    }

    int port() {
        return server.getPort();
    }

    void stop() {
        server.shutdownNow();
    }

    static void isAway(boolean away) {
        System.setProperty(AWAY, Boolean.toString(away));
    }

    /** @param point the point every answer misses; empty for none */
    static void misses(String point) {
        System.setProperty(MISSES, point);
    }

    static List<Submission> accepted() {
        return ACCEPTED;
    }

    @Override
    public void submitForGrading(SubmitForGradingRequest request, StreamObserver<SubmitForGradingResponse> out) {
        if (Boolean.getBoolean(AWAY)) {
            out.onError(Status.UNAVAILABLE.withDescription("the fake is away").asRuntimeException());
            return;
        }
        ACCEPTED.add(request.getSubmission());
        out.onNext(SubmitForGradingResponse.newBuilder().setGrade(Grade.newBuilder()
                .setAnswer(request.getSubmission().getAnswer()).setState(GradeState.GRADE_STATE_PENDING)).build());
        out.onCompleted();
    }

    @Override
    public void suggestFollowUp(SuggestFollowUpRequest request, StreamObserver<SuggestFollowUpResponse> out) {
        if (Boolean.getBoolean(AWAY)) {
            out.onError(Status.UNAVAILABLE.withDescription("the fake is away").asRuntimeException());
            return;
        }
        out.onNext(SuggestFollowUpResponse.newBuilder().setPoint(System.getProperty(MISSES, "")).build());
        out.onCompleted();
    }
}
