package viva.gateway.client;

import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import viva.grader.v1.GetAgreementRequest;
import viva.grader.v1.GetEngineRequest;
import viva.grader.v1.GetEngineResponse;
import viva.grader.v1.Grade;
import viva.grader.v1.GraderServiceGrpc.GraderServiceBlockingStub;
import viva.grader.v1.ListGradesRequest;
import viva.grader.v1.OverrideFindingRequest;
import viva.grader.v1.PointAgreement;
import viva.grader.v1.WatchGradesRequest;
import viva.grader.v1.WatchGradesResponse;
import viva.rpc.auth.Caller;

/** Grades, at grader-service. */
@ApplicationScoped
public class Grader {
    @GrpcClient("grader")
    GraderServiceBlockingStub grader;

    public List<Grade> grades(Caller caller, String interview) {
        var request = ListGradesRequest.newBuilder().setInterview(interview).build();
        return caller.calling(() -> grader.listGrades(request)).getGradesList();
    }

    /** Never ends by itself. */
    public Iterator<WatchGradesResponse> watch(Caller caller, String interview) {
        var request = WatchGradesRequest.newBuilder().setInterview(interview).build();
        return caller.calling(() -> grader.watchGrades(request));
    }

    /** Returns the grade as given from now on. */
    public Grade override(Caller caller, OverrideFindingRequest request) {
        return caller.calling(() -> grader.overrideFinding(request)).getGrade();
    }

    /** @param question its id; empty for all */
    public List<PointAgreement> agreement(Caller caller, String question) {
        var request = GetAgreementRequest.newBuilder().setQuestion(question).build();
        return caller.calling(() -> grader.getAgreement(request)).getPointsList();
    }

    /** Asked by the gateway for itself. */
    public GetEngineResponse engine(Duration deadline) {
        return grader.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .getEngine(GetEngineRequest.getDefaultInstance());
    }
}
