package viva.question;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import viva.rpc.auth.KeyFiles;

/** What the service needs around it in tests: keys and a real PostgreSQL. The grader is a {@link FakeGrader}. */
public class Mesh implements QuarkusTestResourceLifecycleManager {
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            var keys = Files.createTempDirectory("viva-keys");
            KeyFiles.generate(keys, List.of("gateway", "question-service", "grader-service", "operator"));
            postgres = EmbeddedPostgres.builder().start();
            return Map.of(
                    "VIVA_KEYS", keys.toString(),
                    "VIVA_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                    "VIVA_DB_USER", "postgres",
                    "VIVA_DB_PASSWORD", "postgres",
                    "quarkus.grpc.clients.grader.test-port", Integer.toString(FakeGrader.PORT),
                    "quarkus.grpc.server.test-port", Integer.toString(TestCalls.PORT),
                    "quarkus.http.test-port", "0",
                    // Tests move the clock and make the rounds themselves.
                    "quarkus.scheduler.enabled", "false");
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
}
