package viva.sandbox.judge;

import java.util.Optional;
import viva.sandbox.run.Value;

/** The elements of a list in any order, each as often as expected. Elements may be lists, whose own order counts. */
public record AnyOrder(Tolerance tolerance) implements Checker {
    @Override
    public Optional<Difference> difference(Value expected, Value actual) {
        var want = ((Value.Items) expected).items();
        var got = ((Value.Items) actual).items();
        if (want.size() != got.size()) {
            return Optional.of(new Difference(Difference.Kind.COUNT,
                    got.size() + ", should be " + want.size()));
        }
        var element = new SideBySide(tolerance);
        return new Pairing(want.size(), (w, g) -> element.agree(want.get(w), got.get(g))).firstAlone().stream()
                .mapToObj(alone -> new Difference(Difference.Kind.VALUE, want.get(alone).text() + " is missing"))
                .findFirst();
    }

    @Override
    public boolean suits(ValueType returns) {
        return returns.depth() > 0;
    }
}
