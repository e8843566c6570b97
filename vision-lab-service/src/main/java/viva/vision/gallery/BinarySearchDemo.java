package viva.vision.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import viva.vision.demo.Artefact.ImageArtefact;
import viva.vision.demo.Artefact.NumberArtefact;
import viva.vision.demo.Artefact.PlotArtefact;
import viva.vision.demo.Artefact.TableArtefact;
import viva.vision.demo.Artefact.TextArtefact;
import viva.vision.demo.Declaration;
import viva.vision.demo.Demo;
import viva.vision.demo.DemoRun;
import viva.vision.demo.Output;
import viva.vision.demo.Parameter.ChoiceParameter;
import viva.vision.demo.Parameter.ChoiceParameter.Option;
import viva.vision.demo.Parameter.NumberParameter;
import viva.vision.demo.Parameter.ToggleParameter;
import viva.vision.demo.Series;
import viva.vision.gallery.BinarySearch.Kind;
import viva.vision.picture.Canvas;
import viva.vision.picture.Palette;
import viva.vision.picture.Pictures;
import viva.vision.words.Text;

/** Binary search step by step, with its count of reads against the bound and against a linear scan. */
final class BinarySearchDemo implements Demo {
    private static final NumberParameter LENGTH = new NumberParameter("length", Text.of("数组长度 n", "Length n"),
            Text.of("有序数组的元素个数。", "Elements of the sorted array."), "", 1, 1000, 1, 100.0);
    private static final NumberParameter PLACE = new NumberParameter("place", Text.of("目标的位置", "Place of the target"),
            Text.of("从数组开头算起的百分比。", "In percent from the start of the array."), "%", 0, 100, 1, 30.0);
    private static final ToggleParameter PRESENT = new ToggleParameter("present", Text.of("目标存在", "The target is there"),
            Text.of("关掉后查找一个夹在两个元素之间、并不存在的值。", "Off: look for a value between two elements that is not there."), true);
    private static final NumberParameter COPIES = new NumberParameter("copies", Text.of("每个值重复几次", "Copies of each value"),
            Text.of("大于 1 时，“任意一个”和“第一个”给出不同的下标。", "Above 1, \"any\" and \"the first\" give different indices."), "", 1, 10, 1, 1.0);
    private static final ChoiceParameter<Kind> KIND = new ChoiceParameter<>("kind", Text.of("要找哪一个", "Which one"),
            Text.of("找第一个时，相等也要继续向左。", "For the first, equality goes on to the left."),
            List.of(new Option<>("any", Text.of("任意一个", "Any"), Kind.ANY), new Option<>("first", Text.of("第一个", "The first"), Kind.FIRST)), Kind.ANY);
    private static final NumberParameter SEED = new NumberParameter("seed", Text.of("随机种子", "Seed"),
            Text.of("决定相邻值之间的间隔。", "Decides the gaps between values."), "", 0, 9999, 1, 1.0);

    @Override
    public Declaration declaration() {
        return new Declaration("binary-search-reads",
                Text.of("二分查找：每读一次，还剩多少", "Binary search: what is left after each read"),
                Text.of("""
                        **不变式**：目标若存在，就在闭区间 $[lo,hi]$ 里。每次读中点，要么命中，要么至少丢掉一半，所以最多读
                        $$\\lfloor\\log_2 n\\rfloor+1$$
                        次；线性扫描最坏要读 $n$ 次。中点写成 $lo+\\lfloor(hi-lo)/2\\rfloor$：两个 32 位整数相加可能溢出成负数。""", """
                        **Invariant**: if the target is there, it lies in $[lo,hi]$, both ends included. Each read of the middle hits or drops at \
                        least half, so there are at most
                        $$\\lfloor\\log_2 n\\rfloor+1$$
                        reads; a linear scan may need $n$. The middle is $lo+\\lfloor(hi-lo)/2\\rfloor$: the sum of two 32-bit numbers may overflow \
                        to a negative one."""),
                List.of("binary-search"), List.of(LENGTH, PLACE, PRESENT, COPIES, KIND, SEED), List.of(),
                List.of(Output.exact("narrowing"), Output.exact("index"), Output.exact("reads"), Output.exact("bound"),
                        Output.exact("steps"), Output.exact("all-targets"), Output.exact("all-targets-table"), Output.exact("overflow"),
                        Output.exact("explanation")),
                Text.of("n = 100 时最多读几次？n 变成 1000 时再多读几次？", "How many reads at most for n = 100? And how many more for n = 1000?"));
    }

    @Override
    public void run(DemoRun run) {
        var array = values(run.whole(LENGTH), run.whole(COPIES), run.whole(SEED));
        int place = (int) Math.round(run.value(PLACE) / 100 * (array.length - 1));
        // Values are even, so one more is never among them.
        int target = array[place] + (run.value(PRESENT) ? 0 : 1);
        var result = run.stage(Text.of("查找", "Search"), () -> BinarySearch.of(array, target, run.value(KIND)));
        int bound = BinarySearch.worst(array.length);

        run.show(narrowing(array.length, result));
        run.show(new NumberArtefact("index", Text.of("返回的下标", "Index returned"), Text.of("−1 表示不存在。", "−1 means absent."), result.index(), "", 0));
        run.show(new NumberArtefact("reads", Text.of("读取次数", "Reads"), Text.NONE, result.reads().size(), "", 0));
        run.show(new NumberArtefact("bound", Text.of("最多读取", "Reads at most"), Text.of("⌊log₂ n⌋ + 1", "⌊log₂ n⌋ + 1"), bound, "", 0));
        run.show(steps(target, result));
        var all = allTargets(array, run.value(KIND));
        run.show(all);
        run.show(SameTable.of("all-targets-table", all, 0, 0));
        run.show(overflow());
        int scan = run.value(PRESENT) ? (int) IntStream.range(0, array.length).takeWhile(i -> array[i] != target).count() + 1
                : (int) IntStream.range(0, array.length).takeWhile(i -> array[i] < target).count() + 1;
        run.show(new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, Text.filled(
                "在 %d 个元素里查找 %d：读了 %d 次（上限 %d），返回 %d。线性扫描要读 %d 次。",
                "Looking for %2$d among %1$d elements took %3$d reads (at most %4$d) and returned %5$d. A linear scan reads %6$d.",
                array.length, target, result.reads().size(), bound, result.index(), Math.min(scan, array.length))));
    }

    /** Ascending even numbers. */
    private static int[] values(int length, int copies, long seed) {
        var random = new Random(seed);
        var values = new int[length];
        int value = 0;
        for (int i = 0; i < length; i++) {
            if (i % copies == 0) {
                value += 2 * random.nextInt(1, 5);
            }
            values[i] = value;
        }
        return values;
    }

    private static ImageArtefact narrowing(int length, BinarySearch.Result result) {
        int width = 640;
        int row = 22;
        double cell = width / (double) length;
        var canvas = Canvas.blank(width, row * result.reads().size() + 2, Palette.WHITE);
        for (int i = 0; i < result.reads().size(); i++) {
            var read = result.reads().get(i);
            int top = i * row + 2;
            canvas.rectangle(0, top, width, top + row - 4, 0xeeeeee);
            canvas.rectangle(read.low() * cell, top, (read.high() + 1) * cell, top + row - 4, Palette.SKY);
            double middle = (read.middle() + 0.5) * cell;
            canvas.rectangle(middle - Math.max(1.5, cell / 2), top, middle + Math.max(1.5, cell / 2), top + row - 4, Palette.VERMILION);
        }
        return new ImageArtefact("narrowing", Text.of("区间怎样变窄", "How the interval narrows"),
                Text.of("每行一次读取：蓝色是还可能有目标的区间，红色是读到的中点。", "A row for each read: blue where the target may still be, red the middle that is read."),
                canvas.frame(), Pictures.Encoding.PNG,
                Text.filled("%d 行，蓝色区间逐行至少减半。", "%d rows; the blue interval at least halves from row to row.", result.reads().size()));
    }

    private static TableArtefact steps(int target, BinarySearch.Result result) {
        var rows = IntStream.range(0, result.reads().size()).mapToObj(i -> {
            var read = result.reads().get(i);
            return List.of(String.valueOf(i + 1), String.valueOf(read.low()), String.valueOf(read.high()), String.valueOf(read.middle()),
                    String.valueOf(read.value()), read.value() == target ? "=" : read.value() < target ? "<" : ">",
                    String.valueOf(read.high() - read.low() + 1));
        }).toList();
        return new TableArtefact("steps", Text.of("逐步记录", "Step by step"), Text.filled("目标是 %d。", "The target is %d.", target),
                List.of(Text.of("读取", "Read"), Text.of("lo（下界）", "lo"), Text.of("hi（上界）", "hi"), Text.of("中点", "Middle"),
                        Text.of("值", "Value"), Text.of("与目标相比", "Against the target"), Text.of("区间长度", "Interval")), rows);
    }

    /** How many targets need how many reads, those present and, in every gap, those absent. */
    private static PlotArtefact allTargets(int[] array, Kind kind) {
        int most = BinarySearch.worst(array.length);
        var present = new double[most + 1];
        var absent = new double[most + 1];
        for (int value : Arrays.stream(array).distinct().toArray()) {
            present[BinarySearch.of(array, value, kind).reads().size()]++;
            absent[BinarySearch.of(array, value + 1, kind).reads().size()]++;
        }
        var series = new ArrayList<Series>();
        series.add(Series.counted(Text.of("存在的值", "values present"), present));
        series.add(Series.counted(Text.of("不存在的值", "values absent"), absent));
        return new PlotArtefact("all-targets", Text.of("所有目标各要读几次", "Reads for every target"),
                Text.of("找任意一个时，每多一次读取，能命中的值翻一倍，所以大多数值都接近上限。",
                        "When any will do, one read more reaches twice the values, so most are near the bound."),
                PlotArtefact.Drawing.BAR, Text.of("读取次数", "Reads"), Text.of("值的个数", "Values"), series);
    }

    private static TableArtefact overflow() {
        var rows = new ArrayList<List<String>>();
        for (int[] pair : new int[][] {{0, 999}, {1_000_000_000, 1_147_483_647}, {1_500_000_000, 2_000_000_000}}) {
            rows.add(List.of(String.valueOf(pair[0]), String.valueOf(pair[1]), String.valueOf((pair[0] + pair[1]) / 2),
                    String.valueOf(pair[0] + (pair[1] - pair[0]) / 2)));
        }
        return new TableArtefact("overflow", Text.of("中点的两种写法（32 位整数）", "Two ways to write the middle, in 32 bits"),
                Text.of("第三行的和超过 2³¹ − 1，变成负数，读它就会越界。Python 的整数没有这个问题。",
                        "The third sum passes 2³¹ − 1 and turns negative: an index out of bounds. Python's integers do not overflow."),
                List.of(Text.of("lo（下界）", "lo"), Text.of("hi（上界）", "hi"), Text.of("(lo + hi) / 2", "(lo + hi) / 2"),
                        Text.of("lo + (hi − lo) / 2", "lo + (hi − lo) / 2")), rows);
    }
}
