package viva.local.mesh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import viva.local.Home;
import viva.local.Trouble;

/** {@code viva up}: runs the mesh until Ctrl-C, or in the background. */
@Command(name = "up", description = "Start the mesh and print its address.")
public final class Up implements Callable<Integer> {
    @Option(names = "--detach", description = "Return when it is ready; stop it with ./viva down.")
    private boolean detach;

    @Option(names = "--port", defaultValue = "${VIVA_PORT:-8080}", description = "Port of the page (default ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--host", defaultValue = "${VIVA_HOST:-127.0.0.1}",
            description = "Interface the page listens on (default ${DEFAULT-VALUE}: this machine only).")
    private String host;

    @Override
    public Integer call() throws Exception {
        var home = Home.ofUser();
        home.create();
        return detach ? inBackground(home) : inForeground(home);
    }

    private int inForeground(Home home) throws InterruptedException {
        var begun = Instant.now();
        var root = Path.of(System.getProperty("viva.root", "")).toAbsolutePath();
        var mesh = Mesh.start(home, new Mesh.Options(root, host, port, Map.of()), System.out::println);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("Stopping.");
            mesh.close();
            ended.countDown();
        }));
        System.out.println(ready(home, mesh.address(), Duration.between(begun, Instant.now())));
        System.out.flush();
        ended.await();
        return 0;
    }

    /** Starts this same command once more, without a terminal, and waits until it is ready. */
    private int inBackground(Home home) throws IOException, InterruptedException {
        RunFile.read(home).filter(run -> run.launcher().process().isPresent()).ifPresent(run -> {
            throw new Trouble("Viva is running already at " + run.address() + " (process " + run.launcher().pid()
                    + "). Stop it with ./viva down.");
        });
        var log = home.log("launcher");
        Files.deleteIfExists(log);
        var command = new ArrayList<>(List.of("setsid", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "viva.local.Main", "up",
                "--port", Integer.toString(port), "--host", host));
        var launcher = new ProcessBuilder(command)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (RunFile.read(home).filter(run -> run.launcher().pid() == launcher.pid()).isEmpty()
                || !Files.readString(log).contains("Ctrl-C")) {
            if (launcher.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new Trouble(Files.readString(log).strip());
            }
        }
        System.out.println(Files.readString(log).strip().replace("Stop it with Ctrl-C.", "Stop it with ./viva down."));
        return 0;
    }

    private static String ready(Home home, String address, Duration took) {
        return """

                Viva is ready after %.1f s: %s
                %sYour data is in %s. Stop it with Ctrl-C.""".formatted(took.toMillis() / 1000.0, address, signIn(home), home.folder());
    }

    /** The first start leaves the admin's password in a file; it is shown once and the file removed. */
    private static String signIn(Home home) {
        var file = home.firstAdmin();
        if (!Files.exists(file)) {
            return "Sign in with your account, or practise as a guest.\n";
        }
        try {
            var password = Files.readString(file).strip();
            Files.delete(file);
            return "Practise as a guest, or sign in as admin with the password " + password
                    + "\n(shown only this once: write it down, or change it in the page).\n";
        } catch (IOException e) {
            throw new Trouble("cannot read the first admin's password from " + file + ": " + e.getMessage(), e);
        }
    }
}
