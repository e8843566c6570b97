package viva.sandbox.run.jail;

import java.time.Duration;
import java.util.Optional;
import viva.sandbox.run.Bytes;
import viva.sandbox.run.Limits;
import viva.sandbox.run.RunOutcome;
import viva.sandbox.run.Usage;

/**
 * The clocks of one jail: they run while the program has the floor, and compare what it used with its limits. On a busy
 * host a program waits for a core; that wait is measured and does not count against its wall time, up to a point.
 */
final class Meter {
    /** However busy the host is, a program never gets more than so many times its wall time. */
    private static final int MOST_PATIENCE = 4;

    private Optional<ProcessSight> sight = Optional.empty();
    private Limits limits;
    private Duration cpuBefore = Duration.ZERO;
    private Optional<Duration> cpu = Optional.empty();
    private Duration wallBefore = Duration.ZERO;
    private Duration starvedBefore = Duration.ZERO;
    private Duration starved = Duration.ZERO;
    private Bytes peak = Bytes.NONE;
    private boolean running;
    private long since;

    Meter(Limits limits) {
        this.limits = limits;
    }

    /** Measures this process from now on. */
    synchronized void follow(ProcessSight process) {
        sight = Optional.of(process);
    }

    /** Starts anew with these limits. */
    synchronized void allow(Limits limits) {
        this.limits = limits;
        cpuBefore = sight.flatMap(ProcessSight::cpu).orElse(Duration.ZERO);
        cpu = Optional.empty();
        starvedBefore = sight.map(ProcessSight::starved).orElse(Duration.ZERO);
        starved = Duration.ZERO;
        wallBefore = Duration.ZERO;
    }

    synchronized void start() {
        since = System.nanoTime();
        running = true;
    }

    /** Returns what was exceeded so far; nothing while the clocks stand still. */
    synchronized Optional<RunOutcome> glance() {
        if (!running) {
            return Optional.empty();
        }
        measure();
        return excess();
    }

    /** Stops the clocks. Returns what was exceeded. */
    synchronized Optional<RunOutcome> stop() {
        wallBefore = wall();
        running = false;
        measure();
        return excess();
    }

    synchronized Usage usage() {
        return new Usage(cpu, wall(), peak);
    }

    /** Whether the program was so close to its memory limit that a kill from outside was for memory. */
    synchronized boolean nearlyOutOfMemory() {
        return peak.count() > limits.memory().count() / 10 * 9;
    }

    private void measure() {
        sight.flatMap(ProcessSight::cpu).ifPresent(total -> cpu = Optional.of(total.minus(cpuBefore)));
        sight.map(ProcessSight::starved).map(total -> total.minus(starvedBefore)).filter(Duration::isPositive)
                .ifPresent(waited -> starved = waited);
        sight.flatMap(ProcessSight::peakMemory).ifPresent(seen -> peak = seen);
    }

    private Optional<RunOutcome> excess() {
        if (cpu.isPresent() && cpu.get().compareTo(limits.cpu()) > 0) {
            return Optional.of(new RunOutcome.CpuTimeExceeded(cpu.get()));
        }
        if (wall().minus(starved).compareTo(limits.wall()) > 0
                || wall().compareTo(limits.wall().multipliedBy(MOST_PATIENCE)) > 0) {
            return Optional.of(new RunOutcome.WallTimeExceeded(wall()));
        }
        return peak.exceeds(limits.memory()) ? Optional.of(new RunOutcome.MemoryExceeded(peak)) : Optional.empty();
    }

    private Duration wall() {
        return running ? wallBefore.plusNanos(System.nanoTime() - since) : wallBefore;
    }
}
