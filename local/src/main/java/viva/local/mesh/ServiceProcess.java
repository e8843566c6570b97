package viva.local.mesh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import viva.local.Home;
import viva.local.Trouble;

/** One service as an operating-system process, with its log in the user's folder. */
final class ServiceProcess {
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final int LOG_TAIL = 25;

    private final Service service;
    private final Path jar;
    private final Map<String, String> environment;
    private final Home home;
    private final int httpPort;
    private volatile Process process;

    ServiceProcess(Service service, Path root, Map<String, String> environment, Home home, int httpPort) {
        this.service = service;
        this.jar = root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        this.environment = Map.copyOf(environment);
        this.home = home;
        this.httpPort = httpPort;
    }

    Service service() {
        return service;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts it in a session of its own, so that Ctrl-C in the terminal reaches the launcher alone. */
    void start() {
        if (!Files.exists(jar)) {
            throw new Trouble(service.module() + " is not built: " + jar + " is missing. Run ./viva up, which builds it.");
        }
        var scratch = home.scratch(service.module());
        var command = new ArrayList<String>();
        command.add("setsid");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(service.javaOptions());
        command.add("-Djava.io.tmpdir=" + scratch);
        command.addAll(List.of("-jar", jar.toString()));
        var builder = new ProcessBuilder(command).directory(home.folder().toFile());
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.log(service.module()).toFile()));
        try {
            empty(scratch);
            process = builder.start();
        } catch (IOException e) {
            throw new Trouble("cannot start " + service.module() + ": " + e.getMessage(), e);
        }
    }

    /** Whether it says it is ready. A sandbox that cannot confine is alive but not ready: the rest works without it. */
    boolean isReady() {
        var path = service == Service.SANDBOX ? "/q/health/live" : "/q/health/ready";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path))
                .timeout(Duration.ofSeconds(2)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // nothing listens yet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Asks it to end, and insists after ten seconds. */
    void stop() {
        if (!isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** The end of its log, for when it did not come up. */
    String logTail() {
        try {
            var lines = Files.readAllLines(home.log(service.module()));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL), lines.size()));
        } catch (IOException e) {
            return "(its log cannot be read: " + e.getMessage() + ")";
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException("cannot empty " + folder, e);
                    }
                });
            }
        }
        Files.createDirectories(folder);
    }
}
