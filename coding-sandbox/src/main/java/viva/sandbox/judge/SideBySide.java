package viva.sandbox.judge;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import viva.sandbox.run.Value;

/** Goes through two values element by element: first whether their shapes agree, then their numbers. */
record SideBySide(Tolerance tolerance) {
    /** The first difference, with where it is: {@code [1][0] is 0.5, should be 0.25}. */
    Optional<Difference> difference(Value expected, Value actual) {
        return shape(expected, actual, "").or(() -> numbers(expected, actual, ""));
    }

    boolean agree(Value expected, Value actual) {
        return difference(expected, actual).isEmpty();
    }

    private Optional<Difference> shape(Value expected, Value actual, String at) {
        if (!(expected instanceof Value.Items(var want))) {
            return actual instanceof Value.Items ? shapeDiffers(at + " is a list, should be a number") : Optional.empty();
        }
        if (!(actual instanceof Value.Items(var got))) {
            return shapeDiffers(at + " is a number, should be a list");
        }
        if (want.size() != got.size()) {
            var whose = at.isEmpty() ? "" : at + " has ";
            return shapeDiffers(whose + got.size() + " elements, should be " + want.size());
        }
        return firstOf(want.size(), at, (i, below) -> shape(want.get(i), got.get(i), below));
    }

    private static Optional<Difference> shapeDiffers(String detail) {
        return Optional.of(new Difference(Difference.Kind.SHAPE, detail.strip()));
    }

    private Optional<Difference> numbers(Value expected, Value actual, String at) {
        return switch (expected) {
            case Value.Items(var want) -> firstOf(want.size(), at,
                    (i, below) -> numbers(want.get(i), ((Value.Items) actual).items().get(i), below));
            // Two whole numbers are compared as such: as doubles, large ones would look the same.
            case Value.Whole(var want) when actual instanceof Value.Whole(var got) ->
                    want == got ? Optional.empty() : differs(expected, actual, at);
            case Value.Whole(var want) -> number(want, expected, actual, at);
            case Value.Real(var want) -> number(want, expected, actual, at);
        };
    }

    private Optional<Difference> number(double want, Value expected, Value actual, String at) {
        var got = switch (actual) {
            case Value.Whole(var whole) -> (double) whole;
            case Value.Real(var real) -> real;
            case Value.Items _ -> throw new IllegalArgumentException("the shapes differ at " + at);
        };
        return tolerance.holds(want, got) ? Optional.empty() : differs(expected, actual, at);
    }

    private static Optional<Difference> differs(Value expected, Value actual, String at) {
        var kind = actual instanceof Value.Real(var got) && Double.isNaN(got)
                ? Difference.Kind.NOT_A_NUMBER : Difference.Kind.VALUE;
        var detail = at.isEmpty() ? "" : at + " is " + actual.text() + ", should be " + expected.text();
        return Optional.of(new Difference(kind, detail));
    }

    private static Optional<Difference> firstOf(int size, String at,
                                                BiFunction<Integer, String, Optional<Difference>> below) {
        return IntStream.range(0, size).mapToObj(i -> below.apply(i, at + "[" + i + "]"))
                .flatMap(Optional::stream).findFirst();
    }
}
