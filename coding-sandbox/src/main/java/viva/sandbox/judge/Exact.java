package viva.sandbox.judge;

import java.util.Optional;
import viva.sandbox.run.Value;

/** The expected value itself; floats may be off by what rounding leaves. */
public record Exact() implements Checker {
    @Override
    public Optional<Difference> difference(Value expected, Value actual) {
        return new SideBySide(Tolerance.ROUNDING).difference(expected, actual);
    }

    @Override
    public boolean suits(ValueType returns) {
        return true;
    }
}
