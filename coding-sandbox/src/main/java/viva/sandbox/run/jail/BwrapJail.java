package viva.sandbox.run.jail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import viva.sandbox.run.Cell;
import viva.sandbox.run.Jail;
import viva.sandbox.run.Language;
import viva.sandbox.run.RunFailure;

/** Makes jails with bubblewrap; the one place that starts processes. */
public final class BwrapJail implements Jail, AutoCloseable {
    private final Host host;
    private final String bwrap;
    private final Uids uids;
    private final JailFiles files = new JailFiles();
    /** The kernel kills a jail when the thread that started it ends, so it is always this one. */
    private final ExecutorService spawner = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("jailer").daemon().factory());
    private final ScheduledExecutorService watch = watch();

    /** @param bwrap name or path of the bubblewrap program */
    public BwrapJail(String bwrap) {
        this(Host.current(), bwrap);
    }

    BwrapJail(Host host, String bwrap) {
        this.host = host;
        this.bwrap = bwrap;
        this.uids = new Uids(host.isRoot(), ProcessHandle.current().pid());
    }

    private static ScheduledExecutorService watch() {
        var watch = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name("clock").daemon().factory());
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }

    @Override
    public Cell enter(Language language) {
        var uid = uids.take();
        Process process;
        try {
            process = CompletableFuture.supplyAsync(() -> start(language, uid), spawner).join();
        } catch (CompletionException e) {
            uids.giveBack(uid);
            throw e.getCause() instanceof RunFailure failure ? failure
                    : new RunFailure.JailBroken("cannot start a jail: " + e.getCause().getMessage(), e.getCause());
        }
        return new BwrapCell(process, watch, () -> uids.giveBack(uid)).awaitReady();
    }

    private Process start(Language language, OptionalLong uid) {
        var program = host.program(bwrap)
                .orElseThrow(() -> new RunFailure.JailBroken("there is no " + bwrap + " on the PATH"));
        var machine = SeccompFilter.Machine.named(host.arch())
                .orElseThrow(() -> new RunFailure.JailBroken("no system call numbers for " + host.arch()));
        try {
            return command(program, machine, language, uid).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder command(Path program, SeccompFilter.Machine machine, Language language, OptionalLong uid)
            throws IOException {
        var filter = files.file("filter.bpf", SeccompFilter.program(machine, Syscalls.fromTable()));
        var harness = files.file(language.id() + ".harness", language.harness().getBytes(StandardCharsets.UTF_8));
        var builder = new ProcessBuilder(BwrapCommand.of(program, language, harness, filter, uid));
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin"));
        builder.directory(new File("/"));
        return builder;
    }

    @Override
    public void close() {
        spawner.shutdown();
        watch.shutdown();
    }
}
