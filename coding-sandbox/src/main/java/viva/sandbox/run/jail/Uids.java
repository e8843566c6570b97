package viva.sandbox.run.jail;

import java.util.BitSet;
import java.util.OptionalLong;
import viva.sandbox.run.RunFailure;

/**
 * The uids jails run under when we are root. No two jails that live at once share one, or the one's process limit would
 * count the other's processes. All lie below 65536, so they exist inside a pod's user namespace as well.
 */
final class Uids {
    private static final int LOWEST = 61001;
    private static final int COUNT = 64;
    private static final int BLOCKS = 64;

    private final boolean root;
    private final int first;
    private final BitSet taken = new BitSet(COUNT);

    /** @param service process id of ours: two sandboxes on one host hardly ever use the same block */
    Uids(boolean root, long service) {
        this.root = root;
        this.first = LOWEST + (int) (service % BLOCKS) * COUNT;
    }

    /** Returns a uid nobody else has, or empty when we are no root and every jail runs as ourselves. */
    synchronized OptionalLong take() {
        if (!root) {
            return OptionalLong.empty();
        }
        var free = taken.nextClearBit(0);
        if (free >= COUNT) {
            throw new RunFailure.JailBroken("all " + COUNT + " uids for jails are taken");
        }
        taken.set(free);
        return OptionalLong.of(first + free);
    }

    synchronized void giveBack(OptionalLong uid) {
        uid.ifPresent(id -> taken.clear((int) id - first));
    }
}
