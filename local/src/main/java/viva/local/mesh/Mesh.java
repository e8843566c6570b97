package viva.local.mesh;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import viva.local.Home;
import viva.local.Trouble;
import viva.rpc.auth.KeyFiles;

/**
 * The running mesh: PostgreSQL and the five services. What dies is started again, so that the mesh as a whole survives
 * the death of any one process; {@link #close} stops everything this object started, and nothing else.
 */
public final class Mesh implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(90);
    private static final Duration WATCH = Duration.ofMillis(300);
    /** A process that dies sooner than this after its start waits a little longer before the next. */
    private static final Duration STEADY = Duration.ofSeconds(20);

    /** @param host interface the page listens on; @param port of the page, 0 for any free one */
    public record Options(Path root, String host, int port, Map<String, String> environment) {
        public Options {
            environment = Map.copyOf(environment);
        }
    }

    private final Home home;
    private final Options options;
    private final Ports ports;
    private final Consumer<String> say;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Map<Service, Instant> startedAt = new EnumMap<>(Service.class);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("watch").daemon().factory());
    private Database database;
    private volatile boolean stopping;

    private Mesh(Home home, Options options, Consumer<String> say) throws IOException {
        this.home = home;
        this.options = options;
        this.say = say;
        home.create();
        lockFile = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = tryLock(lockFile);
        if (lock == null) {
            var where = RunFile.read(home).map(run -> " at " + run.address() + " (process " + run.launcher().pid() + ")").orElse("");
            lockFile.close();
            throw new Trouble("Viva is running already" + where + ". Stop it with ./viva down.");
        }
        stopLeftovers();
        ports = Ports.choose(options.host(), options.port());
    }

    /**
     * Starts everything and returns when all services say they are ready.
     *
     * @param say told each step, in sentences for the user
     */
    public static Mesh start(Home home, Options options, Consumer<String> say) {
        Mesh mesh;
        try {
            mesh = new Mesh(home, options, say);
        } catch (IOException e) {
            throw new Trouble("cannot lock " + home.lock() + ": " + e.getMessage(), e);
        }
        try {
            mesh.startAll();
            return mesh;
        } catch (RuntimeException e) {
            mesh.close();
            throw e;
        }
    }

    public String address() {
        return "http://" + (options.host().equals("0.0.0.0") ? "localhost" : options.host()) + ":" + ports.page() + "/";
    }

    public Ports ports() {
        return ports;
    }

    public Database database() {
        return database;
    }

    /** The process of a service, for tests that kill it. */
    public ProcessHandle process(Service service) {
        return services.get(service).handle();
    }

    public boolean isReady(Service service) {
        return services.get(service).isAlive() && services.get(service).isReady();
    }

    private void startAll() {
        if (!Files.exists(KeyFiles.publicKeys(home.keys()))) {
            KeyFiles.generate(home.keys(), Service.issuers());
        }
        database = Database.start(home, ports.postgres());
        for (var service : Service.values()) {
            rotateLog(service);
            var process = new ServiceProcess(service, options.root(), environment(service), home, ports.http().get(service));
            services.put(service, process);
            launch(service);
        }
        awaitReady();
        record();
        watch.scheduleWithFixedDelay(this::reviveTheDead, WATCH.toMillis(), WATCH.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Map<String, String> environment(Service service) {
        var env = new LinkedHashMap<String, String>();
        env.put("VIVA_KEYS", home.keys().toString());
        env.put("VIVA_HOST", service == Service.GATEWAY ? options.host() : "127.0.0.1");
        env.put("VIVA_HTTP_PORT", Integer.toString(ports.http().get(service)));
        env.put("VIVA_GRPC_PORT", Integer.toString(ports.grpc().get(service)));
        for (var other : Service.values()) {
            env.put("VIVA_" + other.env() + "_HOST", "127.0.0.1");
            env.put("VIVA_" + other.env() + "_PORT", Integer.toString(ports.grpc().get(other)));
        }
        if (service.database() != null) {
            env.put("VIVA_DB_URL", database.url(service.database()));
            env.put("VIVA_DB_USER", Database.USER);
            env.put("VIVA_DB_PASSWORD", database.password());
        }
        if (service == Service.GATEWAY) {
            env.put("VIVA_FIRST_ADMIN_FILE", home.firstAdmin().toString());
        }
        env.put("DJL_CACHE_DIR", home.folder().resolve("cache").toString());
        env.put("OPT_OUT_TRACKING", "true");
        env.put("OPENCV_LOG_LEVEL", "SILENT"); // a broken upload is the user's error, told in the reply
        env.putAll(options.environment());
        return env;
    }

    private void launch(Service service) {
        services.get(service).start();
        startedAt.put(service, Instant.now());
    }

    private void awaitReady() {
        var deadline = Instant.now().plus(READY);
        var waiting = new ArrayList<>(services.values());
        while (!waiting.isEmpty()) {
            for (var process : List.copyOf(waiting)) {
                if (process.isReady()) {
                    waiting.remove(process);
                } else if (!process.isAlive()) {
                    throw new Trouble(process.service().module() + " ended while starting. The end of its log:\n" + process.logTail());
                } else if (Instant.now().isAfter(deadline)) {
                    throw new Trouble(process.service().module() + " was not ready within " + READY.toSeconds()
                            + " s. The end of its log:\n" + process.logTail());
                }
            }
            pause(Duration.ofMillis(50));
        }
    }

    /** Runs on the watch thread, again and again. */
    private void reviveTheDead() {
        try {
            if (!stopping && database.process().isEmpty()) {
                say.accept("postgres died; starting it again");
                database.revive();
                record();
            }
            for (var process : services.values()) {
                var steady = startedAt.get(process.service()).plus(STEADY).isBefore(Instant.now());
                if (!stopping && !process.isAlive()) {
                    say.accept(process.service().module() + " died; starting it again");
                    if (!steady) {
                        pause(Duration.ofSeconds(1));
                    }
                    launch(process.service());
                    record();
                }
            }
        } catch (IOException | SQLException | RuntimeException e) {
            say.accept("not started again yet: " + e.getMessage()); // the next round tries again
        }
    }

    private void record() {
        var processes = new LinkedHashMap<String, RunFile.Entry>();
        database.process().ifPresent(p -> processes.put("postgres", RunFile.Entry.of(p)));
        var grpc = new LinkedHashMap<String, Integer>();
        var http = new LinkedHashMap<String, Integer>();
        services.forEach((service, process) -> {
            processes.put(service.module(), RunFile.Entry.of(process.handle()));
            grpc.put(service.module(), ports.grpc().get(service));
            http.put(service.module(), ports.http().get(service));
        });
        new RunFile(RunFile.Entry.of(ProcessHandle.current()), address(), processes, grpc, http).write(home);
    }

    /** A launcher that was killed leaves its services behind; they are ours to stop. */
    private void stopLeftovers() {
        RunFile.read(home).ifPresent(run -> {
            var alive = run.alive();
            if (!alive.isEmpty()) {
                say.accept("Stopping " + alive.size() + " processes that a launcher which was killed left behind.");
                alive.forEach(ProcessHandle::destroy);
                alive.forEach(p -> p.onExit().orTimeout(15, TimeUnit.SECONDS).exceptionally(late -> {
                    p.destroyForcibly();
                    return p;
                }).join());
            }
            RunFile.remove(home);
        });
    }

    /** Stops the services, callers first, then PostgreSQL. */
    @Override
    public synchronized void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        watch.shutdown();
        var callersFirst = new ArrayList<>(services.values()).reversed();
        callersFirst.forEach(ServiceProcess::stop);
        if (database != null) {
            database.close();
        }
        RunFile.remove(home);
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new Trouble("cannot unlock " + home.lock() + ": " + e.getMessage(), e);
        }
    }

    private void rotateLog(Service service) {
        var log = home.log(service.module());
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(service.module() + ".1.log"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new Trouble("cannot move " + log + ": " + e.getMessage(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held within this very process
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted");
        }
    }
}
