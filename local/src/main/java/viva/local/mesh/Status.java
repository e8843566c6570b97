package viva.local.mesh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import viva.local.Home;

/** {@code viva status}: what runs, where, and how much memory it holds. */
@Command(name = "status", description = "Say what is running.")
public final class Status implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        var home = Home.ofUser();
        var run = RunFile.read(home);
        if (run.isEmpty() || run.get().launcher().process().isEmpty()) {
            System.out.println(run.isEmpty() ? "Viva is not running."
                    : "Viva's launcher was killed; " + run.get().alive().size() + " of its processes are left. ./viva down stops them.");
            return 3;
        }
        System.out.println("Viva runs at " + run.get().address());
        System.out.printf("%-20s %8s %9s %9s %7s%n", "process", "pid", "memory", "http", "grpc");
        long total = row("launcher", run.get().launcher(), null, null);
        for (var entry : run.get().processes().entrySet()) {
            total += row(entry.getKey(), entry.getValue(), run.get().httpPorts().get(entry.getKey()),
                    run.get().grpcPorts().get(entry.getKey()));
        }
        System.out.printf("%-20s %8s %6d MB%n", "in all", "", total >> 20);
        return 0;
    }

    private static long row(String name, RunFile.Entry entry, Integer http, Integer grpc) throws IOException {
        var process = entry.process();
        long bytes = process.isEmpty() ? 0 : memory(process.get());
        System.out.printf("%-20s %8d %6s MB %9s %7s%n", name, entry.pid(),
                process.isEmpty() ? "dead" : Long.toString(bytes >> 20), http == null ? "" : http, grpc == null ? "" : grpc);
        return bytes;
    }

    /** Proportional set size of a process and its children, in bytes, so that shared pages count once. */
    private static long memory(ProcessHandle process) throws IOException {
        long bytes = 0;
        for (var handle : java.util.stream.Stream.concat(java.util.stream.Stream.of(process), process.descendants()).toList()) {
            var file = Path.of("/proc", Long.toString(handle.pid()), "smaps_rollup");
            if (!Files.isReadable(file)) {
                continue;
            }
            for (var line : Files.readAllLines(file)) {
                if (line.startsWith("Pss:")) {
                    bytes += Long.parseLong(line.replaceAll("\\D+", "")) << 10;
                }
            }
        }
        return bytes;
    }
}
