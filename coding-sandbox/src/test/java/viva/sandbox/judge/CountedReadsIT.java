package viva.sandbox.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import viva.sandbox.run.Argument;
import viva.sandbox.run.Bytes;
import viva.sandbox.run.Limits;
import viva.sandbox.run.Value;

/** Reads of list elements are counted outside the jail, by whatever way they are made. */
class CountedReadsIT {
    /** The hit is at the very end. */
    private static final Case LONG = new Case("long", true, Samples.PROBES,
            List.of(new Argument.Range(1, 1, 65_536), Samples.json("65536")), new Value.Whole(65_535), 64);

    private static RealJudge real;

    @BeforeAll
    static void open() {
        real = new RealJudge();
    }

    @AfterAll
    static void shut() {
        real.close();
    }

    private static Problem problem(List<Case> cases) {
        return new Problem("binary_search", ValueType.WHOLE, new Exact(),
                new Limits(Duration.ofSeconds(2), Duration.ofSeconds(5), Bytes.mebi(256)), cases);
    }

    private static CaseResult only(String source, Case of) {
        return real.judge(source, problem(List.of(of))).cases().getFirst();
    }

    @Test
    void aBinarySearchReadsAFewElements() {
        // When
        var result = only(Samples.BINARY_SEARCH, LONG);

        // Then
        assertThat(result.kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(result.reads()).isBetween(16L, 18L);
    }

    /** Ways to read all of a list, or at least until the end where the target is. */
    private static final List<String> SCANS = List.of(
            "next(i for i in range(len(nums)) if nums[i] == target)",
            "next(i for i, n in enumerate(nums) if n == target)",
            "nums.index(target)",
            "65535 if target in nums else -1",
            "list(nums).index(target)",
            "[*nums].index(target)",
            "nums[:].index(target)",
            "nums.copy().index(target)",
            "tuple(nums).index(target)",
            "sorted(nums).index(target)",
            "(nums + []).index(target)",
            "([] + nums).index(target)",
            "(nums * 1).index(target)",
            "max(nums) - 1",
            "65536 - nums[::-1].index(target) - 1",
            "65535 - list(reversed(nums)).index(target)",
            "sum(nums) * 0 + 65535",
            "nums.sort() or 65535",
            "nums.reverse() or 65535",
            "nums.append(1) or 65535",
            "nums.count(target) * 65535",
            "65535 if nums == list(range(1, 65537)) else -1",
            "65535 if list(range(1, 65537)) == nums else -1",
            "eval(repr(nums)).index(target)",
            "dict(zip(nums, range(99999)))[target]",
            "__import__('copy').copy(nums).index(target)",
            "__import__('copy').deepcopy(nums).index(target)",
            "__import__('pickle').loads(__import__('pickle').dumps(nums)).index(target)",
            "__import__('json').loads(__import__('json').dumps(nums)).index(target)",
            "int(__import__('numpy').searchsorted(__import__('numpy').array(nums), target))",
            "__import__('heapq').nlargest(1, nums)[0] - 1",
            "nums.__class__.copy(nums).index(target)");

    /** Ways around the list's own methods: the elements are not where they look. */
    private static final List<String> DETOURS = List.of("list.__getitem__(nums, 65535)", "list.index(nums, target)",
            "next(list.__iter__(nums))", "list.pop(nums)", "__import__('array').array('q', nums)[65535]");

    /** Judges all expressions in one jail: the number of the one to evaluate comes as the target. */
    private static List<CaseResult> evaluated(List<String> expressions) {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < expressions.size(); i++) {
            cases.add(new Case("expression " + i, true, Samples.PROBES,
                    List.of(new Argument.Range(1, 1, 65_536), Samples.json("" + i)), new Value.Whole(65_535), 64));
        }
        var source = "def binary_search(nums, number):\n    target = 65536\n    return [\n        "
                + expressions.stream().map(e -> "lambda: " + e).collect(Collectors.joining(",\n        "))
                        + "][number]()\n";
        return real.judge(source, problem(cases)).cases();
    }

    @Test
    void everyScanIsNoticed() {
        // When
        var results = evaluated(SCANS);

        // Then
        assertThat(results).hasSameSizeAs(SCANS);
        for (int i = 0; i < SCANS.size(); i++) {
            assertThat(results.get(i).kind()).as(SCANS.get(i) + ": " + results.get(i)).isEqualTo(Kind.WRONG_ANSWER);
            assertThat(results.get(i).message()).as(SCANS.get(i))
                    .contains("looks like a linear scan: read 65,5", "at most 64 allowed");
        }
    }

    @Test
    void whatGoesAroundTheCountFindsNothing() {
        assertThat(evaluated(DETOURS)).hasSameSizeAs(DETOURS).allSatisfy(r -> {
            assertThat(r.kind()).isEqualTo(Kind.RUNTIME_ERROR);
            assertThat(r.reads()).isZero();
        });
    }

    @Test
    void aScanOfAMillionIsToldAsOneInTime() {
        // Given
        var million = new Case("million", false, Samples.PROBES, List.of(new Argument.Range(0, 3, 1_000_003),
                Samples.json("3000005")), new Value.Whole(-1), 64);

        // When
        var result = only("""
                def binary_search(nums, target):
                    for i in range(len(nums)):
                        if nums[i] == target: return i
                    return -1
                """, million);

        // Then
        assertThat(result.kind()).as(result.toString()).isEqualTo(Kind.WRONG_ANSWER);
        assertThat(result.reads()).isEqualTo(1_000_003);
    }

    @Test
    void theCountCannotBeReset() {
        // When
        var result = only("""
                import sys
                def binary_search(nums, target):
                    found = nums.index(target)
                    sys._getframe(1).f_globals['local_reads'] = 0
                    return found
                """, LONG);

        // Then
        assertThat(result.kind()).isEqualTo(Kind.WRONG_ANSWER);
        assertThat(result.reads()).isEqualTo(65);
    }

    @Test
    void askingForWhatIsNotThereBreaksTheProtocol() {
        // When
        var result = only("""
                import sys
                def binary_search(nums, target):
                    harness = sys._getframe(1).f_globals
                    harness['say'](b'read', 0, 0, 1, 99999999)
                    return 65535
                """, LONG);

        // Then
        assertThat(result.kind()).isEqualTo(Kind.RUNTIME_ERROR);
    }

    @Test
    void aShortListBehavesLikeAList() {
        // When
        var result = only("""
                def binary_search(nums, target):
                    assert isinstance(nums, list) and len(nums) == 5 and bool(nums)
                    assert nums[-1] == 9 and nums[1:3] == [3, 5] and nums[::-2] == [9, 5, 1] and nums[7:] == []
                    assert 3 in nums and 4 not in nums and nums.index(5) == 2 and nums.count(9) == 1
                    assert list(nums) == [1, 3, 5, 7, 9] == nums and nums != [1] and nums < [2] and str(nums) == '[1, 3, 5, 7, 9]'
                    for bad in 5, -6:
                        try: nums[bad]
                        except IndexError: pass
                        else: assert False
                    nums.append(11); nums[0] = 0; del nums[1]; nums += [13]
                    assert nums == [0, 5, 7, 9, 11, 13] and nums.pop() == 13 and len(nums) == 5
                    return 2
                """, new Case("short", true, Samples.PROBES, List.of(Samples.json("[1,3,5,7,9]"), Samples.json("5")),
                new Value.Whole(2), 500));

        // Then
        assertThat(result.kind()).as(result.message()).isEqualTo(Kind.ACCEPTED);
    }

    @Test
    void aMillionElementsCanBeReadWhereReadsAreNotCounted() {
        // When
        var free = new Case("free", false, Samples.PROBES, List.of(new Argument.Range(0, 2, 1_000_003),
                Samples.json("2000004")), new Value.Whole(1_000_002), 0);
        var result = real.judge(Samples.BINARY_SEARCH, problem(List.of(free)));

        // Then
        assertThat(result.kind()).isEqualTo(Kind.ACCEPTED);
        assertThat(result.cases().getFirst().usage().orElseThrow().cpu().orElseThrow())
                .isLessThan(Duration.ofMillis(50));
    }
}
