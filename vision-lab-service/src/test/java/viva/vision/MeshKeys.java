package viva.vision;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import viva.rpc.auth.KeyFiles;

/** Fresh keys for one test run; the test calls the lab as the gateway would. */
public final class MeshKeys implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "keys");
            KeyFiles.generate(folder, List.of("gateway", "operator", "grader-service"));
            return Map.of(
                    "quarkus.http.test-port", "0",
                    "quarkus.grpc.server.test-port", "19104",
                    "quarkus.grpc.clients.lab.port", "19104",
                    "quarkus.grpc.clients.lab.max-inbound-message-size", "16777216",
                    "viva.mesh.public-keys", KeyFiles.publicKeys(folder).toString(),
                    "viva.mesh.private-key", KeyFiles.privateKey(folder, "gateway").toString(),
                    "viva.mesh.accepts", "gateway,operator",
                    "vision.lanes", "2",
                    "vision.waiting", "2");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The keys die with the target folder.
    }
}
