package viva.sandbox.run;

/** Where programs run. Never runs anything unconfined. */
public interface Jail {
    /**
     * Starts the language's harness in a new jail, ready for its first line.
     *
     * @throws RunFailure.JailBroken when the jail could not be set up
     */
    Cell enter(Language language);
}
