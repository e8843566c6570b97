package viva.question;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.CallCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import viva.interview.v1.InterviewServiceGrpc;
import viva.interview.v1.InterviewServiceGrpc.InterviewServiceBlockingStub;
import viva.question.v1.QuestionBankServiceGrpc;
import viva.question.v1.QuestionBankServiceGrpc.QuestionBankServiceBlockingStub;
import viva.rpc.RpcError;
import viva.rpc.auth.Caller;
import viva.rpc.auth.KeyFiles;
import viva.rpc.auth.Role;
import viva.rpc.auth.Tokens;

/** Calls the service under test as the gateway does: real stubs, real tokens. */
public final class TestCalls implements AutoCloseable {
    static final int PORT = 19101;

    private final ManagedChannel channel = ManagedChannelBuilder.forAddress("127.0.0.1", PORT).usePlaintext().build();
    private final Tokens gateway;

    /** @param publicKeys the key set the service reads; the gateway's key lies beside it */
    public TestCalls(Path publicKeys) {
        gateway = new Tokens(publicKeys, Optional.of(KeyFiles.privateKey(publicKeys.getParent(), "gateway")), Optional.empty());
    }

    public InterviewServiceBlockingStub interviews(String subject, Role... roles) {
        return InterviewServiceGrpc.newBlockingStub(channel).withCallCredentials(as(subject, roles));
    }

    public QuestionBankServiceBlockingStub bank(String subject, Role... roles) {
        return QuestionBankServiceGrpc.newBlockingStub(channel).withCallCredentials(as(subject, roles));
    }

    /** Who a token of question-service vouches for. */
    public static Caller caller(Path publicKeys, String token) {
        return new Tokens(publicKeys, Optional.empty(), Optional.of(List.of("question-service"))).check(token);
    }

    private CallCredentials as(String subject, Role... roles) {
        var token = gateway.mint(new Caller(subject, Set.of(roles), "gateway"));
        return new CallCredentials() {
            @Override
            public void applyRequestMetadata(RequestInfo info, Executor executor, MetadataApplier applier) {
                var headers = new Metadata();
                headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
                applier.apply(headers);
            }
        };
    }

    /** The failure a call ends with. */
    public static RpcError failure(ThrowingCallable call) {
        return RpcError.from(catchThrowableOfType(StatusRuntimeException.class, call)).orElseThrow();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
