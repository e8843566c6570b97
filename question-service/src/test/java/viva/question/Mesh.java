package viva.question;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import viva.rpc.auth.KeyFiles;

/** What the service needs around it in tests: keys, a real PostgreSQL, and a grader that is a fake behind real gRPC. */
public class Mesh implements QuarkusTestResourceLifecycleManager {
    static final int GRPC_PORT = 19101;
    private static Path keys;

    private EmbeddedPostgres postgres;
    private FakeGrader grader;

    @Override
    public Map<String, String> start() {
        try {
            keys = Files.createTempDirectory("viva-keys");
            KeyFiles.generate(keys, List.of("gateway", "question-service", "grader-service", "operator"));
            postgres = EmbeddedPostgres.builder().start();
            grader = FakeGrader.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var settings = new HashMap<String, String>();
        settings.put("VIVA_KEYS", keys.toString());
        settings.put("VIVA_DB_URL", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.grpc.clients.grader.port", Integer.toString(grader.port()));
        settings.put("quarkus.grpc.server.test-port", Integer.toString(GRPC_PORT));
        settings.put("quarkus.http.test-port", "0");
        // Tests move the clock and make the rounds themselves.
        settings.put("quarkus.scheduler.enabled", "false");
        return settings;
    }

    /** The folder of keys the service under test reads. */
    static Path keys() {
        return keys;
    }

    @Override
    public void stop() {
        try {
            grader.stop();
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
