package viva.gateway.mesh;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import viva.rpc.auth.KeyFiles;

/**
 * A real PostgreSQL, keys, and ports for the {@link FakeMesh}, which starts with the application. Once for all tests.
 */
public final class MeshResource implements QuarkusTestResourceLifecycleManager {
    public static final String ADMIN_FILE = "viva.first-admin.file";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory("viva-gateway");
            KeyFiles.generate(folder, List.of("gateway", "question-service", "grader-service", "operator"));
            postgres = EmbeddedPostgres.start();
            var config = new HashMap<String, String>();
            for (var service : List.of("question", "grader", "sandbox", "vision")) {
                config.put("quarkus.grpc.clients." + service + ".host", "127.0.0.1");
                // Under test Quarkus reads this one; without it every client would call the application itself.
                config.put("quarkus.grpc.clients." + service + ".test-port", Integer.toString(freePort()));
            }
            config.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
            config.put("quarkus.datasource.username", "postgres");
            config.put("quarkus.datasource.password", "postgres");
            config.put("viva.mesh.public-keys", KeyFiles.publicKeys(folder).toString());
            config.put("viva.mesh.private-key", KeyFiles.privateKey(folder, "gateway").toString());
            config.put(ADMIN_FILE, folder.resolve("first-admin").toString());
            return config;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
