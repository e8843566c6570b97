package viva.gateway.mesh;

import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import io.grpc.stub.StreamObserver;

/** A service that is always well. */
final class Serving implements HealthGrpc.AsyncService {
    @Override
    public void check(HealthCheckRequest request, StreamObserver<HealthCheckResponse> out) {
        Replies.reply(out, () -> HealthCheckResponse.newBuilder()
                .setStatus(HealthCheckResponse.ServingStatus.SERVING).build());
    }
}
