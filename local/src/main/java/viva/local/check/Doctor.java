package viva.local.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import viva.local.Home;
import viva.local.mesh.RunFile;

/** {@code viva doctor}: says of each thing Viva needs whether it works here, and what to do where it does not. */
@Command(name = "doctor", description = "Check this machine.")
public final class Doctor implements Callable<Integer> {
    private static final String RUNNING_CODE = "running candidates' code";
    private static final String WEB_TESTS = "the web tests of ./viva test";

    /** The line of a program's output that names its version. */
    private static final Predicate<String> WITH_NUMBER = Pattern.compile("^[^/]*\\d+\\.\\d+").asPredicate();

    private record Ran(int exit, String output) {}

    @Override
    public Integer call() throws Exception {
        var checks = new ArrayList<Check>();
        checks.add(Check.works("JDK", "everything", System.getProperty("java.runtime.version") + " in " + System.getProperty("java.home")));
        checks.add(version("Maven", "building", "sudo apt-get install -y maven", "mvn", "-B", "-v"));
        checks.add(version("setsid and setpriv", "starting processes", "sudo apt-get install -y util-linux", "setpriv", "--version"));
        checks.add(version("Python 3", RUNNING_CODE, "sudo apt-get install -y python3", "/usr/bin/python3", "--version"));
        checks.add(version("NumPy", RUNNING_CODE, "sudo apt-get install -y python3-numpy",
                "/usr/bin/python3", "-c", "import numpy; print('NumPy', numpy.__version__)"));
        checks.add(version("bubblewrap", RUNNING_CODE, "sudo apt-get install -y bubblewrap", "bwrap", "--version"));
        checks.add(namespaces());
        checks.add(version("Chromium", WEB_TESTS, "sudo apt-get install -y chromium", "chromium", "--version", "--no-sandbox"));
        checks.add(font());
        checks.add(version("npm", "the proto checks of ./viva test (skipped without it)", "sudo apt-get install -y npm", "npm", "--version"));
        checks.add(disk());
        checks.addAll(mesh());
        checks.forEach(c -> System.out.printf("%-8s %-22s %s%s%n", switch (c.state()) {
            case WORKS -> "ok";
            case MISSING -> "missing";
            case UNKNOWN -> "unknown";
        }, c.name(), c.detail(), c.state() == Check.State.WORKS ? "" : "   (needed for " + c.neededFor() + ")"));
        return checks.stream().anyMatch(c -> c.state() == Check.State.MISSING) ? 1 : 0;
    }

    private static Check version(String name, String neededFor, String remedy, String... command) throws InterruptedException {
        var ran = run(command);
        return ran.exit() == 0 ? Check.works(name, neededFor, ran.output().lines().filter(WITH_NUMBER).findFirst().orElse("there"))
                : Check.missing(name, neededFor, "run: " + remedy);
    }

    /** Whether this user may make the namespaces a jail is built of. */
    private static Check namespaces() throws InterruptedException {
        var ran = run("bwrap", "--unshare-all", "--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "true");
        return ran.exit() == 0 ? Check.works("jail", RUNNING_CODE, "user, pid and network namespaces can be made")
                : Check.missing("jail", RUNNING_CODE, "namespaces cannot be made here (" + ran.output().strip()
                        + "). Allow them: sudo sysctl -w user.max_user_namespaces=15000 kernel.apparmor_restrict_unprivileged_userns=0");
    }

    private static Check font() throws InterruptedException {
        var ran = run("fc-list", ":lang=zh-cn", "family");
        return ran.exit() == 0 && !ran.output().isBlank()
                ? Check.works("Chinese font", WEB_TESTS, ran.output().lines().findFirst().orElseThrow())
                : Check.missing("Chinese font", WEB_TESTS, "run: sudo apt-get install -y fonts-noto-cjk");
    }

    private static Check disk() throws IOException {
        var home = Home.ofUser();
        Path existing = home.folder();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        long free = Files.getFileStore(existing).getUsableSpace() >> 20;
        return free > 1024 ? Check.works("disk", "the database", free + " MB free for " + home.folder())
                : Check.missing("disk", "the database", "only " + free + " MB free for " + home.folder() + ": free a gigabyte, or set VIVA_HOME");
    }

    /** What the running mesh says of itself, the sandbox's layers among it. */
    private static List<Check> mesh() throws IOException, InterruptedException {
        var run = RunFile.read(Home.ofUser()).filter(r -> r.launcher().process().isPresent());
        if (run.isEmpty()) {
            return List.of(new Check("mesh", Check.State.UNKNOWN, "the sandbox's layers", "not running: ./viva up, then ask again"));
        }
        try (var http = HttpClient.newHttpClient()) {
            var reply = http.send(HttpRequest.newBuilder(URI.create(run.get().address() + "api/health"))
                    .timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
            var health = new ObjectMapper().readTree(reply.body());
            var checks = new ArrayList<Check>();
            health.path("services").properties().forEach(s -> {
                var detail = s.getValue().path("status").asText() + " " + s.getValue().path("detail").asText("");
                checks.add(detail.startsWith("UP") ? Check.works("service " + s.getKey(), "the mesh", detail)
                        : Check.missing("service " + s.getKey(), "the mesh", detail));
            });
            for (var layer : health.path("sandboxLayers")) {
                var name = "layer " + layer.path("name").asText();
                var detail = layer.path("detail").asText();
                var state = layer.path("works").asBoolean() ? Check.State.WORKS
                        : layer.path("required").asBoolean() ? Check.State.MISSING : Check.State.UNKNOWN;
                checks.add(new Check(name, state, RUNNING_CODE, detail));
            }
            return checks;
        }
    }

    private static Ran run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(20, TimeUnit.SECONDS) ? new Ran(process.exitValue(), output) : new Ran(-1, "no answer in 20 s");
        } catch (IOException e) {
            return new Ran(-1, e.getMessage()); // not on the PATH
        }
    }
}
