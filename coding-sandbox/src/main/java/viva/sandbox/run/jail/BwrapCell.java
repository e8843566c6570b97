package viva.sandbox.run.jail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import viva.sandbox.run.Bytes;
import viva.sandbox.run.Cell;
import viva.sandbox.run.KernelView;
import viva.sandbox.run.Limits;
import viva.sandbox.run.Reply;
import viva.sandbox.run.RunFailure;
import viva.sandbox.run.RunOutcome;
import viva.sandbox.run.Usage;

/** A jail made by bubblewrap. All clocks are outside: nothing the program says about itself is believed. */
final class BwrapCell implements Cell {
    private static final Logger LOG = Logger.getLogger(BwrapCell.class);
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final Bytes MOST_PRINTED = Bytes.mebi(8);
    private static final Limits START = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), Bytes.mebi(512));
    private static final Pattern CHILD = Pattern.compile("\\{ \"child-pid\": (\\d+),.*");
    private static final Pattern READY = Pattern.compile("ready (\\S{1,40})");
    private static final int KILLED = 9;

    private final Process process;
    private final Channel channel;
    private final PrintTap tap;
    private final ScheduledExecutorService watch;
    private final Runnable gone;
    private final Meter meter = new Meter(START);
    /** Why we ended the program; the first reason counts. */
    private final AtomicReference<RunOutcome> verdict = new AtomicReference<>();
    private volatile Optional<ProcessHandle> child = Optional.empty();
    private ProcessSight sight;
    private String version = "";
    private boolean closed;

    /** @param gone run once nothing of the program is left */
    BwrapCell(Process process, ScheduledExecutorService watch, Runnable gone) {
        this.process = process;
        this.channel = new Channel(process.getOutputStream(), process.getInputStream());
        this.tap = new PrintTap(process.getErrorStream(), MOST_PRINTED, this::flooded);
        this.watch = watch;
        this.gone = gone;
        Thread.ofPlatform().name("printed").daemon().start(tap);
    }

    /** Waits until the harness is ready; closes the cell and throws when it does not come. */
    BwrapCell awaitReady() {
        try {
            var born = exchange();
            var started = born instanceof Reply.Line(var line) ? CHILD.matcher(line) : null;
            if (started == null || !started.matches()) {
                throw broken("bubblewrap could not set the jail up");
            }
            var pid = Long.parseLong(started.group(1));
            sight = new ProcessSight(pid);
            child = ProcessHandle.of(pid);
            meter.follow(sight);
            var ready = exchange() instanceof Reply.Line(var line) ? READY.matcher(line) : null;
            if (ready == null || !ready.matches()) {
                throw broken("the harness did not start");
            }
            version = ready.group(1);
            return this;
        } catch (RunFailure.JailBroken e) {
            close();
            throw e;
        }
    }

    private RunFailure.JailBroken broken(String what) {
        kill();
        var said = tap.untilMark().strip();
        return new RunFailure.JailBroken(what + (said.isEmpty() ? "" : ": " + said));
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean isReady() {
        return process.isAlive() && child.map(ProcessHandle::isAlive).orElse(false);
    }

    @Override
    public void allow(Limits limits) {
        meter.allow(limits);
        tap.reset();
    }

    @Override
    public Reply ask(String line) {
        return during(() -> {
            channel.write(line);
            return answer();
        });
    }

    private Reply exchange() {
        return during(this::answer);
    }

    /** Lets the program have the floor, with the clocks running. */
    private Reply during(Supplier<Reply> turn) {
        meter.start();
        var glances = watch.scheduleWithFixedDelay(() -> meter.glance().ifPresent(this::end),
                GLANCE.toMillis(), GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        Reply reply;
        try {
            reply = turn.get();
        } finally {
            glances.cancel(false);
        }
        var excess = meter.stop();
        if (reply instanceof Reply.Line) {
            excess.ifPresent(this::end);
        }
        return verdict.get() == null ? reply : new Reply.Ended(verdict.get());
    }

    private Reply answer() {
        try {
            var line = channel.read();
            // bubblewrap's last word comes on the same channel, after all of the program's.
            while (line.isPresent() && line.get().startsWith("{ \"exit-code\"")) {
                line = channel.read();
            }
            return line.<Reply>map(Reply.Line::new).orElseGet(() -> new Reply.Ended(ended()));
        } catch (Channel.TooLong e) {
            end(new RunOutcome.ChannelBroken("the result is longer than " + (Channel.LONGEST >> 20) + " MiB"));
            return new Reply.Ended(verdict.get());
        }
    }

    /** Why the channel has ended, where it was not our doing. */
    private RunOutcome ended() {
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                end(new RunOutcome.ChannelBroken("the program closed the judge's channel"));
                return verdict.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailure.Cancelled();
        }
        var code = process.exitValue();
        if (code == 128 + KILLED && meter.nearlyOutOfMemory()) {
            return new RunOutcome.MemoryExceeded(meter.usage().peak());
        }
        return code > 128 ? new RunOutcome.Signalled(code - 128) : new RunOutcome.Exited(code);
    }

    private void flooded() {
        end(new RunOutcome.OutputExceeded(tap.printed()));
    }

    private void end(RunOutcome why) {
        verdict.compareAndSet(null, why);
        kill();
    }

    @Override
    public Usage usage() {
        return meter.usage();
    }

    @Override
    public String printed() {
        return tap.untilMark();
    }

    @Override
    public KernelView view() {
        return sight.view();
    }

    /** Kills the program first: bubblewrap then reaps it and ends, and nobody is left for process 1 to reap. */
    @Override
    public void kill() {
        if (child.isEmpty() || !child.get().destroyForcibly()) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        kill();
        try {
            if (!process.waitFor(2, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
            var left = process.isAlive() || child.map(ProcessHandle::isAlive).orElse(false);
            if (left || !tap.awaitEnd(5_000)) {
                // Its uid stays taken: no other jail may share it with what is left.
                LOG.errorf("process %s of a jail outlives SIGKILL",
                        child.map(ProcessHandle::pid).orElse(process.pid()));
                return;
            }
            gone.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
