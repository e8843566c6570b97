package viva.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.grpc.CallCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import viva.grader.grading.Samples;
import viva.grader.grading.proto.SubmissionProto;
import viva.grader.v1.Grade;
import viva.grader.v1.GradeState;
import viva.grader.v1.GraderServiceGrpc;
import viva.grader.v1.ListGradesRequest;
import viva.grader.v1.Submission;
import viva.rpc.RpcError;
import viva.rpc.auth.Caller;
import viva.rpc.auth.KeyFiles;
import viva.rpc.auth.Role;
import viva.rpc.auth.Tokens;

/** The running service as its callers see it, for classes that are a {@code @QuarkusTest}. */
abstract class GraderTesting {
    private static ManagedChannel channel;
    private static Tokens questionService;
    private static Tokens gateway;
    private static Tokens operator;

    @BeforeAll
    static void connect() {
        channel = NettyChannelBuilder.forAddress("127.0.0.1", Integer.parseInt(MeshForTests.GRPC_PORT)).usePlaintext().build();
        questionService = tokens("question-service");
        gateway = tokens("gateway");
        operator = tokens(Tokens.OPERATOR);
    }

    @AfterAll
    static void disconnect() {
        channel.shutdownNow();
    }

    static Grade graded(Submission submission) {
        var grade = ended(submission);
        assertThat(grade.getState()).isIn(GradeState.GRADE_STATE_GRADED, GradeState.GRADE_STATE_NEEDS_PERSON);
        return grade;
    }

    static Grade ended(Submission submission) {
        var found = new ArrayList<Grade>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            found.clear();
            found.addAll(list(service(), submission.getInterview()));
            return found.size() == 1 && found.getFirst().getState() != GradeState.GRADE_STATE_PENDING;
        });
        return found.getFirst();
    }

    static List<Grade> list(GraderServiceGrpc.GraderServiceBlockingStub as, String interview) {
        return as.listGrades(ListGradesRequest.newBuilder().setInterview(interview).build()).getGradesList();
    }

    static Submission.Builder submission(String text) {
        return SubmissionProto.messageOf(Samples.answer(UUID.randomUUID().toString())).toBuilder()
                .setInterview(UUID.randomUUID().toString()).setText(text);
    }

    static RpcError refusal(Runnable call) {
        return RpcError.from(catchThrowableOfType(StatusRuntimeException.class, call::run)).orElseThrow();
    }

    static GraderServiceGrpc.GraderServiceBlockingStub service() {
        return as(questionService, questionService.self());
    }

    static GraderServiceGrpc.GraderServiceBlockingStub operator() {
        return as(operator, new Caller(Tokens.OPERATOR, Set.of(Role.ADMIN, Role.SERVICE), Tokens.OPERATOR));
    }

    static GraderServiceGrpc.GraderServiceBlockingStub person(String name, Role role) {
        return as(gateway, new Caller(name, Set.of(role), "gateway"));
    }

    static Tokens tokens(String issuer) {
        return new Tokens(KeyFiles.publicKeys(MeshForTests.keys), Optional.of(KeyFiles.privateKey(MeshForTests.keys, issuer)), Optional.empty());
    }

    static GraderServiceGrpc.GraderServiceBlockingStub as(Tokens issuer, Caller caller) {
        return GraderServiceGrpc.newBlockingStub(channel).withCallCredentials(new CallCredentials() {
            @Override
            public void applyRequestMetadata(RequestInfo info, Executor executor, MetadataApplier applier) {
                var metadata = new Metadata();
                metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + issuer.mint(caller));
                applier.apply(metadata);
            }
        });
    }
}
