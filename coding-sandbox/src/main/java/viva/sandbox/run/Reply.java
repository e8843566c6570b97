package viva.sandbox.run;

/** What came back on a line sent into a jail. */
public sealed interface Reply {
    /** One line, without its end. The program waits for the next one. */
    record Line(String text) implements Reply {}

    /** The program is gone. */
    record Ended(RunOutcome outcome) implements Reply {}
}
