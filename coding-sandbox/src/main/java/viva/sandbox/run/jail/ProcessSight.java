package viva.sandbox.run.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import viva.sandbox.run.Bytes;
import viva.sandbox.run.KernelView;

/** One process as /proc shows it from outside. A process that is gone reads as empty. */
final class ProcessSight {
    /** Length of the kernel's clock tick in /proc/PID/stat; USER_HZ is 100 on every Linux that Java runs on. */
    private static final Duration TICK = Duration.ofMillis(10);
    private static final List<String> NAMESPACES = List.of("cgroup", "ipc", "mnt", "net", "pid", "user", "uts");
    private static final List<String> CAPABILITY_SETS = List.of("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb");

    private final Path folder;

    ProcessSight(long pid) {
        folder = Path.of("/proc", Long.toString(pid));
    }

    /**
     * CPU time of all threads. The scheduler's own count is exact to the nanosecond but forgets threads that ended; the
     * ticks of /proc/PID/stat remember them, 10 ms apart: the larger of the two.
     */
    Optional<Duration> cpu() {
        return ticks().map(coarse -> {
            var fine = Duration.ofNanos(threads().mapToLong(ProcessSight::scheduled).sum());
            return fine.compareTo(coarse) > 0 ? fine : coarse;
        });
    }

    /** Largest resident size since the program was started. */
    Optional<Bytes> peakMemory() {
        return status().map(s -> s.get("VmHWM")).map(kb -> Bytes.kibi(Long.parseLong(kb.split(" ")[0])));
    }

    /** @throws IllegalStateException when the process is gone */
    KernelView view() {
        var status = status().orElseThrow(() -> new IllegalStateException("the process is gone: " + folder));
        var capabilities = CAPABILITY_SETS.stream().mapToLong(set -> Long.parseUnsignedLong(status.get(set), 16))
                .reduce(0, (a, b) -> a | b);
        return new KernelView(Long.parseLong(status.get("Uid").split("\\s+")[0]), capabilities,
                status.get("NoNewPrivs").equals("1"), status.get("Seccomp").equals("2"), sharedNamespaces(),
                descriptors());
    }

    private Set<String> sharedNamespaces() {
        return NAMESPACES.stream()
                .filter(n -> link(folder.resolve("ns").resolve(n)).equals(link(Path.of("/proc/self/ns", n))))
                .collect(Collectors.toSet());
    }

    private List<String> descriptors() {
        var found = new ArrayList<String>();
        try (var all = Files.newDirectoryStream(folder.resolve("fd"))) {
            all.forEach(fd -> found.add(link(fd)));
        } catch (IOException notOurs) {
            return List.of();
        }
        return found;
    }

    private static String link(Path path) {
        try {
            return Files.readSymbolicLink(path).toString();
        } catch (IOException e) {
            return "unreadable: " + path;
        }
    }

    private Optional<Duration> ticks() {
        // The name, in parentheses, may hold blanks and parentheses: the numbers start after the last one.
        return read(folder.resolve("stat")).map(s -> s.substring(s.lastIndexOf(')') + 2).split(" "))
                .map(f -> TICK.multipliedBy(Long.parseLong(f[11]) + Long.parseLong(f[12])));
    }

    private Stream<Path> threads() {
        var names = folder.resolve("task").toFile().list();
        return names == null ? Stream.empty() : Stream.of(names).map(n -> folder.resolve("task").resolve(n));
    }

    /** How long the main thread could have run but had no core: the host's doing, not the program's. */
    Duration starved() {
        return Duration.ofNanos(schedule(folder, 1));
    }

    private static long scheduled(Path thread) {
        return schedule(thread, 0);
    }

    /** Reads schedstat: 0 is time on a core, 1 is time waiting for one, in nanoseconds. */
    private static long schedule(Path task, int field) {
        return read(task.resolve("schedstat")).map(s -> Long.parseLong(s.split(" ")[field])).orElse(0L);
    }

    private Optional<Map<String, String>> status() {
        return read(folder.resolve("status")).map(text -> text.lines().map(l -> l.split(":\\s*", 2))
                .filter(l -> l.length == 2).collect(Collectors.toMap(l -> l[0], l -> l[1].strip(), (a, _) -> a)));
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException goneWhileReading) {
            return Optional.empty();
        }
    }
}
