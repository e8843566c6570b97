package viva.sandbox.judge;

import java.util.Optional;
import viva.sandbox.run.Value;

/** One number, off by no more than the tolerance. */
public record CloseNumber(Tolerance tolerance) implements Checker {
    @Override
    public Optional<Difference> difference(Value expected, Value actual) {
        return new SideBySide(tolerance).difference(expected, actual);
    }

    @Override
    public boolean suits(ValueType returns) {
        return returns == ValueType.REAL;
    }
}
