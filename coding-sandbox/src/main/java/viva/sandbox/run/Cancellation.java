package viva.sandbox.run;

import java.util.ArrayList;
import java.util.List;

/** Whether the caller still wants the answer. */
public final class Cancellation {
    private final List<Runnable> reactions = new ArrayList<>();
    private boolean cancelled;

    /** Calls the reactions, once; later calls do nothing. */
    public void cancel() {
        List<Runnable> due;
        synchronized (this) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            due = List.copyOf(reactions);
        }
        due.forEach(Runnable::run);
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Runs the reaction when cancelled, at once if that has happened. Closing the registration forgets it. */
    public Registration onCancel(Runnable reaction) {
        synchronized (this) {
            if (!cancelled) {
                reactions.add(reaction);
                return () -> forget(reaction);
            }
        }
        reaction.run();
        return () -> {};
    }

    /** Throws {@link RunFailure.Cancelled} if the caller has gone. */
    public void check() {
        if (isCancelled()) {
            throw new RunFailure.Cancelled();
        }
    }

    private synchronized void forget(Runnable reaction) {
        reactions.remove(reaction);
    }

    /** A reaction that can be taken back. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
