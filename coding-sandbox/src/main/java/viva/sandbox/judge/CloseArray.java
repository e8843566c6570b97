package viva.sandbox.judge;

import java.util.Optional;
import viva.sandbox.run.Value;

/** A list of numbers, or a list of those, of the same shape and each number off by no more than the tolerance. */
public record CloseArray(Tolerance tolerance) implements Checker {
    @Override
    public Optional<Difference> difference(Value expected, Value actual) {
        return new SideBySide(tolerance).difference(expected, actual);
    }

    @Override
    public boolean suits(ValueType returns) {
        return returns.depth() > 0;
    }
}
