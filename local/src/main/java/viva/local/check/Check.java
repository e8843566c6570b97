package viva.local.check;

/**
 * One thing Viva needs, as found on this machine.
 *
 * @param neededFor what does not work without it
 * @param detail    what was found, or the one thing to do
 */
public record Check(String name, State state, String neededFor, String detail) {

    /** Whether it is there. */
    public enum State { WORKS, MISSING, UNKNOWN }

    static Check works(String name, String neededFor, String found) {
        return new Check(name, State.WORKS, neededFor, found);
    }

    static Check missing(String name, String neededFor, String remedy) {
        return new Check(name, State.MISSING, neededFor, remedy);
    }
}
