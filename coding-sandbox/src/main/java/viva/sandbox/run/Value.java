package viva.sandbox.run;

import java.util.List;
import java.util.stream.Collectors;

/** A value that goes into or comes out of a function: a number, or a list of values. */
public sealed interface Value {
    record Whole(long number) implements Value {
        @Override
        public String text() {
            return Long.toString(number);
        }
    }

    /** May be infinite or not a number. */
    record Real(double number) implements Value {
        @Override
        public String text() {
            return Double.toString(number);
        }
    }

    record Items(List<Value> items) implements Value {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String text() {
            return items.stream().map(Value::text).collect(Collectors.joining(",", "[", "]"));
        }
    }

    /** The value as JSON, with {@code NaN} and {@code Infinity} beside it. */
    String text();
}
