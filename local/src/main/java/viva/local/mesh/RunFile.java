package viva.local.mesh;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viva.local.Home;
import viva.local.Trouble;

/**
 * What is running, as a file: by it {@code down}, {@code status} and the tools find the mesh.
 *
 * @param launcher  the process that runs the mesh
 * @param address   of the page
 * @param processes by name, postgres and the services
 * @param grpcPorts by module name
 */
public record RunFile(Entry launcher, String address, Map<String, Entry> processes, Map<String, Integer> grpcPorts,
                      Map<String, Integer> httpPorts) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** A process, known by its number and when it started, so that a number used again is not mistaken for it. */
    public record Entry(long pid, long startedMillis) {
        public static Entry of(ProcessHandle process) {
            return new Entry(process.pid(), started(process));
        }

        public Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(p -> p.isAlive() && started(p) == startedMillis);
        }

        private static long started(ProcessHandle process) {
            return process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        }
    }

    public static Optional<RunFile> read(Home home) {
        if (!Files.exists(home.runFile())) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(home.runFile().toFile(), RunFile.class));
        } catch (IOException e) {
            throw new Trouble(home.runFile() + " cannot be read: " + e.getMessage() + ". Remove it if no Viva runs.", e);
        }
    }

    /** The mesh that is running now; says so in a sentence when none is. */
    public static RunFile running(Home home) {
        return read(home).filter(run -> run.launcher().process().isPresent())
                .orElseThrow(() -> new Trouble("Viva is not running. Start it with ./viva up (or ./viva up --detach)."));
    }

    /** Processes that are alive, the launcher left out. */
    public List<ProcessHandle> alive() {
        return processes.values().stream().flatMap(e -> e.process().stream()).toList();
    }

    void write(Home home) {
        try {
            Path draft = home.runFile().resolveSibling("run.json.new");
            Files.write(draft, JSON.writeValueAsBytes(this));
            Files.move(draft, home.runFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Trouble("cannot write " + home.runFile() + ": " + e.getMessage(), e);
        }
    }

    static void remove(Home home) {
        try {
            Files.deleteIfExists(home.runFile());
        } catch (IOException e) {
            throw new Trouble("cannot remove " + home.runFile() + ": " + e.getMessage(), e);
        }
    }
}
