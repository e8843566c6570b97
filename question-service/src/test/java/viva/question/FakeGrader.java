package viva.question;

import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
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
import viva.question.v1.Text;

/** A grader behind real gRPC that keeps what it is given, misses what it is told to miss, and can be away. */
public final class FakeGrader extends GraderServiceGrpc.GraderServiceImplBase implements ServerInterceptor {
    public static final int PORT = 19191;
    private static final Metadata.Key<String> AUTHORIZATION = Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Server server;
    private final List<Submission> accepted = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private volatile String misses = "";
    private volatile Text lead = Text.getDefaultInstance();
    private volatile String authorization = "";

    public FakeGrader() {
        try {
            server = ServerBuilder.forPort(PORT).addService(this).intercept(this).build().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        server.shutdownNow();
    }

    public void isAway(boolean away) {
        this.away = away;
    }

    /** @param point the point every answer misses; empty for none */
    public void misses(String point) {
        misses = point;
    }

    /** What to say before a follow-up; from the candidate's words. */
    public void leadsWith(String zh, String en) {
        lead = Text.newBuilder().setZh(zh).setEn(en).build();
    }

    public List<Submission> accepted(String interview) {
        return accepted.stream().filter(s -> s.getInterview().equals(interview)).toList();
    }

    /** The token of the last call. */
    public String token() {
        return authorization.replaceFirst("^Bearer ", "");
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        authorization = headers.get(AUTHORIZATION);
        return next.startCall(call, headers);
    }

    @Override
    public void submitForGrading(SubmitForGradingRequest request, StreamObserver<SubmitForGradingResponse> out) {
        if (away) {
            out.onError(Status.UNAVAILABLE.withDescription("the fake is away").asRuntimeException());
            return;
        }
        accepted.add(request.getSubmission());
        out.onNext(SubmitForGradingResponse.newBuilder().setGrade(Grade.newBuilder()
                .setAnswer(request.getSubmission().getAnswer()).setState(GradeState.GRADE_STATE_PENDING)).build());
        out.onCompleted();
    }

    @Override
    public void suggestFollowUp(SuggestFollowUpRequest request, StreamObserver<SuggestFollowUpResponse> out) {
        if (away) {
            out.onError(Status.UNAVAILABLE.withDescription("the fake is away").asRuntimeException());
            return;
        }
        out.onNext(SuggestFollowUpResponse.newBuilder().setPoint(misses).setLead(lead).build());
        out.onCompleted();
    }
}
