package viva.local.mesh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import viva.local.Home;

/** {@code viva status}: what runs, where, and how much memory it holds. */
@Command(name = "status", description = "Say what is running.")
public final class Status implements Callable<Integer> {

    @Override
    public Integer call() {
        var home = Home.ofUser();
        var run = RunFile.read(home);
        if (run.isEmpty() || run.get().launcher().process().isEmpty()) {
            System.out.println(run.isEmpty() ? "Viva is not running."
                    : "Viva's launcher was killed; " + run.get().alive().size() + " of its processes are left. ./viva down stops them.");
            return 3;
        }
        System.out.println("Viva runs at " + run.get().address());
        System.out.printf("%-20s %8s %9s %9s %7s%n", "process", "pid", "memory", "http", "grpc");
        long total = 0;
        total += row("launcher", List.of(run.get().launcher().process().orElseThrow()), null, null);
        for (var entry : run.get().processes().entrySet()) {
            total += row(entry.getKey(), family(entry.getValue()), run.get().httpPorts().get(entry.getKey()),
                    run.get().grpcPorts().get(entry.getKey()));
        }
        System.out.printf("%-20s %8s %6d MB%n", "in all", "", total >> 20);
        return 0;
    }

    /** A process with its children; none when it is dead. */
    private static List<ProcessHandle> family(RunFile.Entry entry) {
        return entry.process().stream().flatMap(p -> Stream.concat(Stream.of(p), p.descendants())).toList();
    }

    private static long row(String name, List<ProcessHandle> family, Integer http, Integer grpc) {
        long bytes = 0;
        for (var process : family) {
            bytes += memory(process);
        }
        System.out.printf("%-20s %8s %6s MB %9s %7s%n", name, family.isEmpty() ? "" : family.getFirst().pid(),
                family.isEmpty() ? "dead" : Long.toString(bytes >> 20), http == null ? "" : http, grpc == null ? "" : grpc);
        return bytes;
    }

    /** Proportional set size in bytes: pages that processes share are split among them. 0 for one that has just ended. */
    private static long memory(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) << 10).sum();
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
