package viva.sandbox.run;

/** What a call of the program's function came to. */
public sealed interface Answer {
    record Returned(Value value) implements Answer {}

    /** It returned what is no number and no list of numbers. @param what e.g. "bool" */
    record ReturnedOddly(String what) implements Answer {}

    /** @param type of the exception, e.g. "IndexError"; @param traceback without the harness' frames */
    record Raised(String type, String traceback) implements Answer {}

    /** The program is gone. */
    record Died(RunOutcome outcome) implements Answer {}
}
