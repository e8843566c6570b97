package viva.sandbox.judge;

import java.util.Optional;
import viva.sandbox.run.Usage;

/**
 * The result of one case, with no more in it than the candidate may see.
 *
 * @param usage   empty where the function was never called
 * @param shown   for samples
 * @param message why it is not accepted; else empty
 * @param reads   elements of list arguments that were read; 0 where they are not counted
 */
public record CaseResult(Case of, Kind kind, Optional<Usage> usage, Optional<Shown> shown, String message, long reads) {

    /** What is shown of a sample. Values as JSON, shortened. @param actual empty where nothing was returned */
    public record Shown(String input, String expected, String actual, String printed) {}
}
