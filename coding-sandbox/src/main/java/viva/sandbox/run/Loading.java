package viva.sandbox.run;

/** What became of loading a program. */
public sealed interface Loading {
    /** Its function can be called. */
    record Loaded() implements Loading {}

    record NotCompiled(String diagnostics) implements Loading {}

    /** It compiles, but there is no function of the name. */
    record Undefined() implements Loading {}

    /** It raised or ended while it was loaded. */
    record Failed(Answer answer) implements Loading {}
}
