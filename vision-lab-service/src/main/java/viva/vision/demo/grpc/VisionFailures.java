package viva.vision.demo.grpc;

import static viva.error.v1.ErrorReason.ERROR_REASON_QUEUE_FULL;
import static viva.error.v1.ErrorReason.ERROR_REASON_UNKNOWN_DEMO;
import static viva.error.v1.ErrorReason.ERROR_REASON_UNKNOWN_SAMPLE;
import static viva.error.v1.ErrorReason.ERROR_REASON_UNREADABLE_IMAGE;

import io.grpc.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import viva.rpc.FailureTranslator;
import viva.rpc.RpcError;
import viva.vision.demo.DemoFailure;

/** How the lab's failures travel. */
@ApplicationScoped
public class VisionFailures implements FailureTranslator {
    @Override
    public Optional<RpcError> translate(Throwable failure) {
        return failure instanceof DemoFailure demoFailure ? Optional.of(errorOf(demoFailure)) : Optional.empty();
    }

    private static RpcError errorOf(DemoFailure failure) {
        return switch (failure) {
            case DemoFailure.UnknownDemo f ->
                    RpcError.of(Status.Code.NOT_FOUND, ERROR_REASON_UNKNOWN_DEMO, f.getMessage()).with("demo", f.id());
            case DemoFailure.UnknownSample f ->
                    RpcError.of(Status.Code.NOT_FOUND, ERROR_REASON_UNKNOWN_SAMPLE, f.getMessage()).with("sample", f.name());
            case DemoFailure.InvalidValue f -> RpcError.invalidField(f.field(), f.problem());
            case DemoFailure.UnreadableImage f ->
                    RpcError.of(Status.Code.INVALID_ARGUMENT, ERROR_REASON_UNREADABLE_IMAGE, f.getMessage())
                            .at("inputs." + f.input() + ".upload", f.problem());
            case DemoFailure.QueueFull f ->
                    RpcError.of(Status.Code.RESOURCE_EXHAUSTED, ERROR_REASON_QUEUE_FULL, f.getMessage())
                            .with("queued", String.valueOf(f.queued())).retryAfter(f.retryAfter());
        };
    }
}
