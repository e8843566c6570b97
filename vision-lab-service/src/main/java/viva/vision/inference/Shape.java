package viva.vision.inference;

import java.util.Arrays;
import java.util.List;

/** Extents of a tensor, outermost first, e.g. {@code [1, 3, 224, 224]}. */
public record Shape(List<Long> extents) {
    public Shape {
        extents = List.copyOf(extents);
        if (extents.stream().anyMatch(e -> e < 1)) {
            throw new IllegalArgumentException("a tensor of shape " + extents + " is empty");
        }
    }

    public static Shape of(long... extents) {
        return new Shape(Arrays.stream(extents).boxed().toList());
    }

    /** Number of elements. */
    public int size() {
        return Math.toIntExact(extents.stream().reduce(1L, Math::multiplyExact));
    }

    public int extent(int dimension) {
        return Math.toIntExact(extents.get(dimension));
    }
}
