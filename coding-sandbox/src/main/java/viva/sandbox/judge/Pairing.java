package viva.sandbox.judge;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Pairs n expected elements with n actual ones that fit, one to one. Taking the first that fits is not enough: it may be
 * the only one that fits another. So a pair is broken up where its parts find others (augmenting paths, after Kuhn).
 */
final class Pairing {
    private final int size;
    private final Fit fit;
    /** By actual element the expected one it is paired with, or -1. */
    private final int[] partner;

    /** Whether an expected element and an actual one may be a pair. */
    @FunctionalInterface
    interface Fit {
        boolean test(int expected, int actual);
    }

    Pairing(int size, Fit fit) {
        this.size = size;
        this.fit = fit;
        this.partner = new int[size];
        Arrays.fill(partner, -1);
    }

    /** The first expected element that stays alone; empty when all are paired. */
    OptionalInt firstAlone() {
        for (int expected = 0; expected < size; expected++) {
            if (!pair(expected, new boolean[size])) {
                return OptionalInt.of(expected);
            }
        }
        return OptionalInt.empty();
    }

    private boolean pair(int expected, boolean[] tried) {
        for (int actual = 0; actual < size; actual++) {
            if (!tried[actual] && fit.test(expected, actual)) {
                tried[actual] = true;
                if (partner[actual] < 0 || pair(partner[actual], tried)) {
                    partner[actual] = expected;
                    return true;
                }
            }
        }
        return false;
    }
}
