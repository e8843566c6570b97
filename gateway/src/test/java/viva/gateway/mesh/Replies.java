package viva.gateway.mesh;

import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;

/** Answers a unary call the way the real services do. */
final class Replies {
    private Replies() {}

    static <R> void reply(StreamObserver<R> out, Supplier<R> work) {
        R answer;
        try {
            answer = work.get();
        } catch (StatusRuntimeException refusal) {
            out.onError(refusal);
            return;
        }
        out.onNext(answer);
        out.onCompleted();
    }
}
