package viva.gateway.client;

import grpc.health.v1.HealthGrpc.HealthBlockingStub;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse.ServingStatus;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Whether question-service serves; it has no call of its own that tells. */
@ApplicationScoped
public class QuestionHealth {
    @GrpcClient("question")
    HealthBlockingStub health;

    public ServingStatus status(Duration deadline) {
        return health.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .check(HealthCheckRequest.getDefaultInstance()).getStatus();
    }
}
