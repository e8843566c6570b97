package viva.vision.demo;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import viva.vision.words.Text;

/** One series of a plot: as many x as y, all finite. */
public record Series(Text name, List<Double> x, List<Double> y) {
    public Series {
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("series \"%s\" has %d x for %d y".formatted(name.en(), x.size(), y.size()));
        }
        if (!x.stream().allMatch(Double::isFinite) || !y.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("series \"%s\" has a value that cannot be drawn".formatted(name.en()));
        }
    }

    /** Values at x = 0, 1, 2 … */
    public static Series counted(Text name, double... y) {
        return new Series(name, IntStream.range(0, y.length).mapToObj(i -> (double) i).toList(),
                Arrays.stream(y).boxed().toList());
    }
}
