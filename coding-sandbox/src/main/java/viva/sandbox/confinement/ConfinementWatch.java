package viva.sandbox.confinement;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What the latest probe found. Before the first has ended, those who ask wait for it. */
public final class ConfinementWatch {
    private final ProbeConfinement probe;
    private final CompletableFuture<Confinement> first = new CompletableFuture<>();
    private volatile Confinement latest;

    public ConfinementWatch(ProbeConfinement probe) {
        this.probe = probe;
    }

    /** Probes again; one probe at a time. */
    public synchronized Confinement look() {
        latest = probe.probe();
        first.complete(latest);
        return latest;
    }

    /** The latest finding, or empty before the first probe has ended. */
    public Optional<Confinement> seen() {
        return Optional.ofNullable(latest);
    }

    public Confinement current() {
        return seen().orElseGet(first::join);
    }

    /** @throws NotConfined when a required layer does not work */
    public void require() {
        current().missing().ifPresent(layer -> {
            throw new NotConfined(layer);
        });
    }
}
