package viva.sandbox.run.jail;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import viva.sandbox.run.Cell;
import viva.sandbox.run.Jail;
import viva.sandbox.run.KernelView;
import viva.sandbox.run.Language;
import viva.sandbox.run.Limits;
import viva.sandbox.run.Reply;
import viva.sandbox.run.RunFailure;
import viva.sandbox.run.Usage;

/**
 * Keeps a few jails ready, each with its harness started and waiting for a first line. A jail is still used once only.
 * A new one is made when one has been used and closed, so that it does not take time from the program that runs.
 */
public final class WarmJail implements Jail, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WarmJail.class);
    /** Older ones are thrown away: what they see of the host may have changed. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    private final Jail cold;
    private final int ready;
    private final Map<String, Deque<Waiting>> waiting = new HashMap<>();
    private final ExecutorService stoker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("stoker").daemon().factory());
    /** The jail being made just now, or the last one made. */
    private CompletableFuture<Void> stoking = CompletableFuture.completedFuture(null);
    private boolean closed;

    private record Waiting(Cell cell, long since) {
        boolean old() {
            return System.nanoTime() - since > OLDEST.toNanos();
        }
    }

    /** @param ready jails to keep per language */
    public WarmJail(Jail cold, int ready) {
        this.cold = cold;
        this.ready = ready;
    }

    @Override
    public Cell enter(Language language) {
        return new Once(warm(language).orElseGet(() -> cold.enter(language)), language);
    }

    private Optional<Cell> warm(Language language) {
        var ready = next(language);
        if (ready.isEmpty()) {
            // One that is almost ready comes sooner than one that would compete with it for the same core.
            inTheMaking().join();
            ready = next(language);
        }
        return ready;
    }

    /** Makes jails until enough are ready. Returns at once; the future ends when they are. */
    public CompletableFuture<Void> fill(Language language) {
        synchronized (waiting) {
            if (!closed && stoking.isDone()) {
                stoking = CompletableFuture.runAsync(() -> stoke(language), stoker);
            }
            return stoking;
        }
    }

    private CompletableFuture<Void> inTheMaking() {
        synchronized (waiting) {
            return stoking;
        }
    }

    private void stoke(Language language) {
        try {
            while (missing(language)) {
                var cell = cold.enter(language);
                synchronized (waiting) {
                    if (!closed) {
                        waiting.computeIfAbsent(language.id(), _ -> new ArrayDeque<>())
                                .add(new Waiting(cell, System.nanoTime()));
                        continue;
                    }
                }
                cell.close();
            }
        } catch (RunFailure e) {
            // The next program meets the same and gets the answer; the probe tells the operator.
            LOG.debugf("no warm jail: %s", e.getMessage());
        }
    }

    private boolean missing(Language language) {
        synchronized (waiting) {
            var there = waiting.get(language.id());
            return !closed && (there == null ? 0 : there.size()) < ready;
        }
    }

    /** Takes one that is still good; throws away those that are not. */
    private Optional<Cell> next(Language language) {
        while (true) {
            Waiting first;
            synchronized (waiting) {
                var there = waiting.get(language.id());
                first = there == null ? null : there.poll();
            }
            if (first == null) {
                return Optional.empty();
            }
            if (!first.old() && first.cell().isReady()) {
                return Optional.of(first.cell());
            }
            first.cell().close();
        }
    }

    @Override
    public void close() {
        synchronized (waiting) {
            closed = true;
            waiting.values().forEach(all -> all.forEach(w -> w.cell().close()));
            waiting.clear();
        }
        stoker.shutdown();
    }

    /** A jail in use; once it is closed the next one is made. */
    private final class Once implements Cell {
        private final Cell cell;
        private final Language language;

        Once(Cell cell, Language language) {
            this.cell = cell;
            this.language = language;
        }

        @Override
        public String version() {
            return cell.version();
        }

        @Override
        public boolean isReady() {
            return cell.isReady();
        }

        @Override
        public void allow(Limits limits) {
            cell.allow(limits);
        }

        @Override
        public Reply ask(String line) {
            return cell.ask(line);
        }

        @Override
        public Usage usage() {
            return cell.usage();
        }

        @Override
        public String printed() {
            return cell.printed();
        }

        @Override
        public KernelView view() {
            return cell.view();
        }

        @Override
        public void kill() {
            cell.kill();
        }

        @Override
        public void close() {
            cell.close();
            fill(language);
        }
    }
}
