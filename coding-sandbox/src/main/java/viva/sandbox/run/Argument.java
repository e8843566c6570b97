package viva.sandbox.run;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A value passed to a function, written out or generated. */
public sealed interface Argument {
    /** How many elements it has, or empty for a number. */
    OptionalInt size();

    /** The element at an index of a list; only for lists. */
    Value element(int index);

    /** As the harness reads it. */
    String wire();

    record Written(Value value) implements Argument {
        @Override
        public OptionalInt size() {
            return value instanceof Value.Items(var items) ? OptionalInt.of(items.size()) : OptionalInt.empty();
        }

        @Override
        public Value element(int index) {
            return ((Value.Items) value).items().get(index);
        }

        @Override
        public String wire() {
            return value.text();
        }
    }

    /** The list start, start+step, … of {@code count} elements; a million of them travel as three numbers. */
    record Range(long start, long step, int count) implements Argument {
        public Range {
            if (count < 0) {
                throw new IllegalArgumentException("count is negative: " + count);
            }
            Math.addExact(start, Math.multiplyExact(step, (long) count));
        }

        @Override
        public OptionalInt size() {
            return OptionalInt.of(count);
        }

        @Override
        public Value element(int index) {
            return new Value.Whole(start + step * index);
        }

        @Override
        public String wire() {
            return "{\"range\":[" + start + "," + step + "," + count + "]}";
        }
    }

    /** At most {@code shown} elements, then how many there are: {@code [0,2,4,…] (1000003 elements)}. */
    default String shortened(int shown) {
        if (size().isEmpty()) {
            return wire();
        }
        var size = size().getAsInt();
        var head = LongStream.range(0, Math.min(size, shown)).mapToObj(i -> element((int) i).text())
                .collect(Collectors.joining(","));
        return size <= shown ? "[" + head + "]" : "[" + head + ",…] (" + size + " elements)";
    }
}
