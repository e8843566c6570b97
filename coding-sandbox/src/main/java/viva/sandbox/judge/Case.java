package viva.sandbox.judge;

import java.util.List;
import java.util.Objects;
import viva.sandbox.run.Argument;
import viva.sandbox.run.Value;

/**
 * One call of the function with what it should return.
 *
 * @param sample    whether all of it may be shown; of the others nothing is but what they probe
 * @param probes    what the case looks at, e.g. "empty list"
 * @param mostReads elements of list arguments that may be read; 0 for any number
 */
public record Case(String id, boolean sample, Bilingual probes, List<Argument> arguments, Value expected,
                   long mostReads) {
    public Case {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(probes, "probes is null");
        Objects.requireNonNull(expected, "expected is null");
        arguments = List.copyOf(arguments);
        if (mostReads < 0) {
            throw new IllegalArgumentException("mostReads is negative: " + mostReads);
        }
    }
}
