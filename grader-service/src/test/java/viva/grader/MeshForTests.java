package viva.grader;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import viva.rpc.auth.KeyFiles;

/** A database, the mesh's keys and a sandbox that does as it is told, for tests of the whole service. */
public class MeshForTests implements QuarkusTestResourceLifecycleManager {
    static final String GRPC_PORT = "19102";
    static Path keys;

    private EmbeddedPostgres postgres;
    private FakeSandbox sandbox;

    @Override
    public Map<String, String> start() {
        try {
            keys = Files.createTempDirectory("grader-test-keys");
            KeyFiles.generate(keys, List.of("gateway", "question-service", "grader-service", "operator", "coding-sandbox"));
            postgres = EmbeddedPostgres.builder().start();
            sandbox = FakeSandbox.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.ofEntries(
                Map.entry("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres")),
                Map.entry("quarkus.datasource.username", "postgres"),
                Map.entry("quarkus.datasource.password", "postgres"),
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("quarkus.grpc.server.port", GRPC_PORT),
                Map.entry("quarkus.grpc.server.test-port", GRPC_PORT),
                Map.entry("quarkus.grpc.clients.sandbox.port", String.valueOf(sandbox.port())),
                Map.entry("quarkus.grpc.clients.sandbox.test-port", String.valueOf(sandbox.port())),
                Map.entry("viva.mesh.public-keys", KeyFiles.publicKeys(keys).toString()),
                Map.entry("viva.mesh.private-key", KeyFiles.privateKey(keys, "grader-service").toString()),
                Map.entry("viva.mesh.accepts", "gateway,question-service,operator"),
                Map.entry("grader.llm.url", ""),
                Map.entry("grader.look-every", "50ms"),
                Map.entry("grader.watch-every", "50ms"),
                Map.entry("grader.retries.first", "100ms"),
                Map.entry("grader.retries.attempts", "3"));
    }

    @Override
    public void stop() {
        try {
            if (sandbox != null) {
                sandbox.close();
            }
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
