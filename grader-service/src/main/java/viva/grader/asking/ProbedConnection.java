package viva.grader.asking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import viva.grader.grading.Wording;

/**
 * A connection that is looked at once when it is started, in the background, and again when it is needed after it was away.
 *
 * <pre>
 * looking ──> Ready ──lost──> Away ──needed, a while later──> looking
 *        └──> Away(for good): a setting must be changed
 * </pre>
 */
public final class ProbedConnection implements Connection {
    private static final State LOOKING = new State.Away(new Wording("正在连接语言模型", "the language model is being looked for"), true);

    /** Looks whether a model answers, and how it must be asked. Blocks; never throws. */
    public interface Probe {
        State look();
    }

    private final Probe probe;
    private final Duration patience;
    private final Duration lookAgainAfter;
    private final Clock clock;
    private final Consumer<State> told;
    private CompletableFuture<State> look = CompletableFuture.completedFuture(LOOKING);
    private Instant looked = Instant.MIN;

    /** @param patience with one look; @param told of every change */
    public ProbedConnection(Probe probe, Duration patience, Duration lookAgainAfter, Clock clock, Consumer<State> told) {
        this.probe = probe;
        this.patience = patience;
        this.lookAgainAfter = lookAgainAfter;
        this.clock = clock;
        this.told = told;
    }

    /** Begins to look, in the background. */
    public synchronized void start() {
        var begun = new CompletableFuture<State>();
        look = begun;
        looked = clock.instant();
        Thread.ofVirtual().name("model-probe").start(() -> {
            var state = probe.look();
            told.accept(state);
            begun.complete(state);
        });
    }

    @Override
    public synchronized State now() {
        return look.getNow(LOOKING);
    }

    @Override
    public State settled() throws InterruptedException {
        try {
            return current().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return LOOKING;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a probe never fails", e);
        }
    }

    private synchronized CompletableFuture<State> current() {
        if (look.getNow(null) instanceof State.Away(var _, boolean again) && again && !clock.instant().isBefore(looked.plus(lookAgainAfter))) {
            start();
        }
        return look;
    }

    @Override
    public synchronized void lost(AskingFailure why) {
        if (look.getNow(null) instanceof State.Ready) {
            var away = new State.Away(why.reason(), true);
            look = CompletableFuture.completedFuture(away);
            looked = clock.instant();
            told.accept(away);
        }
    }
}
