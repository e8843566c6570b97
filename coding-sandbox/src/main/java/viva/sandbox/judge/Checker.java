package viva.sandbox.judge;

import java.util.Optional;
import viva.sandbox.run.Value;

/** Compares results with what was expected, outside the jail. The results it gets have the right type already. */
public sealed interface Checker permits Exact, CloseNumber, CloseArray, BoxSet, AnyOrder {
    /** Why the result will not do; empty when it will. */
    Optional<Difference> difference(Value expected, Value actual);

    /** Whether it can compare results of this type. */
    boolean suits(ValueType returns);
}
