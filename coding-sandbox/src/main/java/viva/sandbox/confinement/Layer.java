package viva.sandbox.confinement;

import java.util.Objects;

/**
 * One layer of confinement as the probe saw it.
 *
 * @param name     e.g. "seccomp"
 * @param required whether nothing is run without it
 * @param detail   what was seen
 * @param remedy   what to change where it does not work, as a sentence; else empty
 */
public record Layer(String name, boolean works, boolean required, String detail, String remedy) {
    public Layer {
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(detail, "detail is null");
        Objects.requireNonNull(remedy, "remedy is null");
    }

    public static Layer holds(String name, String detail) {
        return new Layer(name, true, true, detail, "");
    }

    public static Layer missing(String name, String detail, String remedy) {
        return new Layer(name, false, true, detail, remedy);
    }

    /** A layer found by looking at a jail: nothing an operator changes can mend it. */
    static Layer seen(String name, boolean works, String detail) {
        return works ? holds(name, detail)
                : missing(name, detail, "This host weakens bubblewrap's jails; run the sandbox on another one.");
    }
}
