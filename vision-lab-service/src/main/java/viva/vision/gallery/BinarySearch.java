package viva.vision.gallery;

import java.util.ArrayList;
import java.util.List;

/** Binary search in an ascending array, each read of an element noted. */
final class BinarySearch {
    /** What is looked for, and where the loop may stop. */
    enum Kind { ANY, FIRST }

    /** One read. The target, if present, lies in {@code low..high}, both included. */
    record Read(int low, int high, int middle, int value) {}

    /** @param index of the target, −1 where it is absent */
    record Result(int index, List<Read> reads) {}

    private BinarySearch() {}

    static Result of(int[] ascending, int target, Kind kind) {
        var reads = new ArrayList<Read>();
        int low = 0;
        int high = ascending.length - 1;
        int found = -1;
        while (low <= high) {
            // low + high could pass 2³¹ − 1; this cannot.
            int middle = low + (high - low) / 2;
            int value = ascending[middle];
            reads.add(new Read(low, high, middle, value));
            if (value == target) {
                found = middle;
                if (kind == Kind.ANY) {
                    break;
                }
            }
            if (value < target) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return new Result(found, List.copyOf(reads));
    }

    /** The most reads that an array of this length can need: ⌊log₂ n⌋ + 1, and 0 for none. */
    static int worst(int length) {
        return 32 - Integer.numberOfLeadingZeros(length);
    }
}
