package viva.sandbox;

import io.grpc.Metadata;
import io.grpc.stub.AbstractStub;
import io.grpc.stub.MetadataUtils;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import viva.rpc.auth.Caller;
import viva.rpc.auth.KeyFiles;
import viva.rpc.auth.Role;
import viva.rpc.auth.Tokens;

/** Makes the mesh's keys for a test run, and signs calls as the gateway would. */
public class MeshKeys implements QuarkusTestResourceLifecycleManager {
    private static Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KeyFiles.generate(folder, List.of("gateway", "question-service", "grader-service", "operator"));
        // The bean that mints is there for callers; in production this service has no private key.
        return Map.of("viva.mesh.public-keys", KeyFiles.publicKeys(folder).toString(),
                "viva.mesh.accepts", "gateway,grader-service,operator");
    }

    @Override
    public void stop() {}

    /** The stub, calling for a candidate. */
    public static <S extends AbstractStub<S>> S asCandidate(S stub) {
        return as(stub, "gateway", Role.CANDIDATE);
    }

    public static <S extends AbstractStub<S>> S as(S stub, String issuer, Role role) {
        var tokens = new Tokens(KeyFiles.publicKeys(folder), Optional.of(KeyFiles.privateKey(folder, issuer)),
                Optional.empty());
        var subject = role == Role.SERVICE ? issuer : "somebody";
        var headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + tokens.mint(new Caller(subject, Set.of(role), issuer)));
        return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }
}
