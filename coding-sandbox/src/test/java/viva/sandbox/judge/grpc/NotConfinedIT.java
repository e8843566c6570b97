package viva.sandbox.judge.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;

import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viva.error.v1.ErrorReason;
import viva.rpc.RpcError;
import viva.sandbox.MeshKeys;
import viva.sandbox.v1.GetCapabilitiesRequest;
import viva.sandbox.v1.SandboxServiceGrpc;

/** A host without bubblewrap: nothing is run, and everybody is told why. */
@QuarkusTest
@QuarkusTestResource(MeshKeys.class)
@TestProfile(NotConfinedIT.WithoutBubblewrap.class)
class NotConfinedIT {
    public static class WithoutBubblewrap implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("viva.sandbox.bwrap", "/nowhere/bwrap");
        }
    }

    @Test
    void nothingIsRunAndTheRemedyIsTold() {
        // Given
        var channel = ManagedChannelBuilder.forAddress("127.0.0.1", 19103).usePlaintext().build();
        var sandbox = MeshKeys.asCandidate(SandboxServiceGrpc.newBlockingStub(channel));

        // Then
        assertThatThrownBy(() -> sandbox.judgeSolution(Requests.search().build()).next()).satisfies(failure -> {
            var error = RpcError.from(failure).orElseThrow();
            assertThat(error.code()).isEqualTo(Status.Code.FAILED_PRECONDITION);
            assertThat(error.reason()).isEqualTo(ErrorReason.ERROR_REASON_NOT_CONFINED);
            assertThat(error.metadata()).containsEntry("layer", "bubblewrap");
            assertThat(error.metadata().get("remedy")).contains("apt-get install bubblewrap");
        });
        assertThat(sandbox.getCapabilities(GetCapabilitiesRequest.getDefaultInstance()).getConfined()).isFalse();
        RestAssured.get("/q/health/ready").then().statusCode(503).body(containsString("apt-get install bubblewrap"));
        channel.shutdownNow();
    }
}
