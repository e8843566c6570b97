package viva.question;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import viva.rpc.auth.KeyFiles;

/** The packaged service as a process of its own, on a PostgreSQL that syncs to disk. For what is run by hand. */
final class RealService implements AutoCloseable {
    static final int GRPC_PORT = TestCalls.PORT;
    private static final int HTTP_PORT = 18101;

    final Path keys = Files.createTempDirectory("viva-keys");
    private final Path data = Files.createTempDirectory("viva-data");
    private final EmbeddedPostgres postgres = EmbeddedPostgres.builder().setDataDirectory(data)
            .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start();
    private Process process;
    private Optional<Process> recovered = Optional.empty();

    RealService() throws IOException {
        KeyFiles.generate(keys, List.of("gateway", "question-service", "grader-service", "operator"));
    }

    /** kill -9 of the whole database, and its recovery with the same command. */
    void killAndRecoverPostgres() throws IOException {
        var master = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        var command = new ArrayList<>(List.of("unshare", "-U"));
        command.addAll(List.of(Files.readString(Path.of("/proc/" + master + "/cmdline")).split("\0")));
        var all = ProcessHandle.of(master).orElseThrow();
        var family = Stream.concat(Stream.of(all), all.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(process -> process.onExit().join());
        recovered = Optional.of(new ProcessBuilder(command)
                .redirectErrorStream(true).redirectOutput(new File("target/real-postgres.log")).start());
    }

    String jdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** Starts the service and returns how long it took until it said that it is ready. */
    Duration start() throws IOException, InterruptedException {
        var begun = Instant.now();
        var builder = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-XX:+UseSerialGC", "-Xmx256m",
                "-jar", "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/real-service.log")));
        var environment = builder.environment();
        environment.put("VIVA_KEYS", keys.toString());
        environment.put("VIVA_DB_URL", jdbcUrl());
        environment.put("VIVA_DB_USER", "postgres");
        environment.put("VIVA_DB_PASSWORD", "postgres");
        environment.put("VIVA_GRPC_PORT", Integer.toString(GRPC_PORT));
        environment.put("VIVA_HTTP_PORT", Integer.toString(HTTP_PORT));
        environment.put("VIVA_GRADER_PORT", Integer.toString(FakeGrader.PORT));
        process = builder.start();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the service ended with " + process.exitValue() + ", see target/real-service.log");
            }
            process.waitFor(50, TimeUnit.MILLISECONDS);
        }
        return Duration.between(begun, Instant.now());
    }

    private static boolean isReady() throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + HTTP_PORT + "/q/health/ready")).build();
            return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        recovered.ifPresent(Process::destroy);
        postgres.close();
    }
}
