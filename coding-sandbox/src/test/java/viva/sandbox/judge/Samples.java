package viva.sandbox.judge;

import java.time.Duration;
import java.util.List;
import viva.sandbox.run.Argument;
import viva.sandbox.run.Bytes;
import viva.sandbox.run.Limits;
import viva.sandbox.run.Value;
import viva.sandbox.run.ValueText;

/** Named, valid values to test with. */
public final class Samples {
    public static final Limits LIMITS = new Limits(Duration.ofMillis(500), Duration.ofMillis(1500), Bytes.mebi(64));
    public static final Bilingual PROBES = new Bilingual("二分", "halving");

    public static final String BINARY_SEARCH = """
            def binary_search(nums, target):
                low, high = 0, len(nums)
                while low < high:
                    middle = (low + high) // 2
                    if nums[middle] < target:
                        low = middle + 1
                    else:
                        high = middle
                return low if low < len(nums) and nums[low] == target else -1
            """;

    private Samples() {}

    public static Argument json(String text) {
        return new Argument.Written(ValueText.parse(text).orElseThrow());
    }

    public static Case sample(String id, String nums, long target, long expected) {
        return new Case(id, true, PROBES, List.of(json(nums), json("" + target)), new Value.Whole(expected), 0);
    }

    public static Case hidden(String id, String nums, long target, long expected) {
        return new Case(id, false, PROBES, List.of(json(nums), json("" + target)), new Value.Whole(expected), 0);
    }

    /** A million even numbers and a few more, with the hit near the end; a scan is noticed. */
    public static Case million() {
        return new Case("million", false, PROBES, List.of(new Argument.Range(0, 2, 1_000_003), json("2000000")),
                new Value.Whole(1_000_000), 64);
    }

    /** Two samples, two hidden cases, one of them a million long. */
    public static Problem search() {
        return search(List.of(sample("found", "[-4,1,3,7,12,18]", 7, 3), sample("missing", "[-4,1,3,7,12,18]", 8, -1),
                hidden("empty", "[]", 5, -1), million()));
    }

    public static Problem search(List<Case> cases) {
        return new Problem("binary_search", ValueType.WHOLE, new Exact(), LIMITS, cases);
    }
}
