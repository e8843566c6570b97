package viva.vision.gallery;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import viva.vision.demo.Artefact.ImageArtefact;
import viva.vision.demo.Artefact.NumberArtefact;
import viva.vision.demo.Artefact.PlotArtefact;
import viva.vision.demo.Artefact.TableArtefact;
import viva.vision.demo.Artefact.TextArtefact;
import viva.vision.demo.Declaration;
import viva.vision.demo.Demo;
import viva.vision.demo.DemoRun;
import viva.vision.demo.Input;
import viva.vision.demo.Output;
import viva.vision.demo.Parameter.ChoiceParameter;
import viva.vision.demo.Parameter.ChoiceParameter.Option;
import viva.vision.demo.Parameter.NumberParameter;
import viva.vision.demo.Series;
import viva.vision.inference.Binding;
import viva.vision.inference.Shape;
import viva.vision.picture.Canvas;
import viva.vision.picture.Frame;
import viva.vision.picture.Palette;
import viva.vision.picture.Pictures;
import viva.vision.words.Text;

/** Pooling windows side by side (SPP) against one window in series (SPPF), both run by ONNX Runtime. */
final class SppSppfDemo implements Demo {
    private static final Input PICTURE = Inputs.picture("street", "shapes", "night");
    private static final ChoiceParameter<Integer> KERNEL = new ChoiceParameter<>("kernel",
            Text.of("池化核 k", "Window k"),
            Text.of("SPPF 连续三次使用的窗口；SPP 相应使用 k、2k−1、3k−2。",
                    "The window SPPF applies three times; SPP uses k, 2k−1 and 3k−2."),
            List.of(new Option<>("3", Text.of("3（3、5、7）", "3 (3, 5, 7)"), 3),
                    new Option<>("5", Text.of("5（5、9、13）", "5 (5, 9, 13)"), 5),
                    new Option<>("7", Text.of("7（7、13、19）", "7 (7, 13, 19)"), 7)), 5);
    private static final ChoiceParameter<Integer> STRIDE = new ChoiceParameter<>("stride",
            Text.of("特征图步长", "Feature stride"),
            Text.of("特征图的一格对应原图多少像素；YOLOv5 在步长 32 处使用 SPPF。",
                    "How many pixels one cell of the feature map stands for; YOLOv5 has SPPF at stride 32."),
            List.of(new Option<>("4", Text.of("4", "4"), 4), new Option<>("8", Text.of("8", "8"), 8),
                    new Option<>("16", Text.of("16", "16"), 16), new Option<>("32", Text.of("32", "32"), 32)), 8);
    private static final ChoiceParameter<String> POOLING = new ChoiceParameter<>("pooling",
            Text.of("池化方式", "Pooling"),
            Text.of("换成平均池化，看看等式还成不成立。", "Switch to the average and see whether the equality survives."),
            List.of(new Option<>("max", Text.of("最大池化", "Maximum"), "max"),
                    new Option<>("average", Text.of("平均池化", "Average"), "average")), "max");
    private static final NumberParameter REPEATS = new NumberParameter("repeats",
            Text.of("计时次数", "Timed runs"), Text.of("每种结构计时多少次，取中位数。", "How often each is timed; the median counts."),
            "", 5, 101, 2, 31.0);
    /** Pixels a side of one drawn cell are chosen so that a map is about this wide. */
    private static final int DRAWN_WIDTH = 240;

    @Override
    public Declaration declaration() {
        return new Declaration("spp-sppf",
                Text.of("SPP 与 SPPF：并行三个窗口，还是串行一个", "SPP and SPPF: three windows side by side, or one in series"),
                Text.of("""
                        SPP 用窗口 $k,\\ 2k-1,\\ 3k-2$ 并行做最大池化，SPPF 把窗口 $k$ 串行用三次，再与输入拼接。
                        最大值的最大值仍是最大值，窗口按 $k_1+k_2-1$ 变大，所以
                        $$\\max\\nolimits_{5}\\circ\\max\\nolimits_{5}=\\max\\nolimits_{9},\\qquad
                        \\max\\nolimits_{5}\\circ\\max\\nolimits_{5}\\circ\\max\\nolimits_{5}=\\max\\nolimits_{13}$$
                        两者逐位相同，边界处也是。直接按定义计算，每个输出 SPP 要看 $k^2+(2k-1)^2+(3k-2)^2$ 个值，SPPF 只要 $3k^2$ 个。
                        特征图由图片的颜色和八个方向的梯度算出，没有学习到的权重。""", """
                        SPP takes the maximum over windows $k,\\ 2k-1,\\ 3k-2$ side by side; SPPF applies the window $k$ three times in \
                        series; both are then joined with their input.
                        A maximum of maxima is a maximum, and windows grow by $k_1+k_2-1$, so
                        $$\\max\\nolimits_{5}\\circ\\max\\nolimits_{5}=\\max\\nolimits_{9},\\qquad
                        \\max\\nolimits_{5}\\circ\\max\\nolimits_{5}\\circ\\max\\nolimits_{5}=\\max\\nolimits_{13}$$
                        The two agree in every bit, at the borders too. Computed by definition, SPP looks at \
                        $k^2+(2k-1)^2+(3k-2)^2$ values for each output place, SPPF at $3k^2$.
                        The feature maps are the picture's colours and its gradients in eight directions; nothing in them is learned."""),
                List.of("yolov5-c3-sppf", "yolov5-vs-yolov8"),
                List.of(KERNEL, STRIDE, POOLING, REPEATS), List.of(PICTURE),
                List.of(Output.exact("maps"), Output.exact("difference-map"), Output.exact("max-difference"),
                        Output.exact("windows"), Output.measured("timings"), Output.measured("timing-table"),
                        Output.measured("speed-up"), Output.measured("explanation")),
                Text.of("k = 5 时，SPPF 大约比 SPP 快几倍？按定义数一数每个位置要比较多少个值。",
                        "At k = 5, about how many times faster than SPP is SPPF? Count the values each place has to look at."));
    }

    @Override
    public void run(DemoRun run) {
        int k = run.value(KERNEL);
        var maps = run.stage(Text.of("特征图", "Feature maps"), () -> FeatureMaps.of(run.picture(PICTURE), run.value(STRIDE)));
        var shape = Map.of("x", Shape.of(1, FeatureMaps.CHANNELS, maps.height(), maps.width()));
        var suffix = "-" + run.value(POOLING) + "-" + k;
        try (var spp = run.network("spp" + suffix).bind(shape); var sppf = run.network("sppf" + suffix).bind(shape)) {
            maps.writeTo(spp.input("x"));
            maps.writeTo(sppf.input("x"));
            run.stage(Text.of("SPP 与 SPPF 推理", "Inference of SPP and SPPF"), () -> {
                spp.run();
                sppf.run();
                return null;
            });
            run.progress(0.3);
            showMaps(run, sppf, maps, k);
            double difference = showDifference(run, spp, sppf, maps);
            showWindows(run, k);
            var times = run.stage(Text.of("计时", "Timing"), () -> timed(run, List.of(spp, sppf), run.whole(REPEATS)));
            run.progress(0.9);
            showTimes(run, times, maps, difference, k);
        }
    }

    private static void showMaps(DemoRun run, Binding sppf, FeatureMaps maps, int k) {
        var output = sppf.output("y");
        var pictures = new ArrayList<Frame>();
        for (int part = 0; part < 4; part++) {
            pictures.add(heat(output, part * FeatureMaps.CHANNELS + FeatureMaps.SHOWN, maps));
        }
        run.show(new ImageArtefact("maps", Text.of("一个通道：输入和三次池化", "One channel: input and three poolings"),
                Text.filled("从左到右：输入，窗口 %d、%d、%d 的结果（向右变亮的边缘）。窗口越大，响应铺得越开。",
                        "From left to right: the input, then windows %d, %d and %d (edges that brighten to the right). "
                                + "The larger the window, the wider a response spreads.", k, 2 * k - 1, 3 * k - 2),
                Canvas.row(pictures, 8), Pictures.Encoding.PNG,
                Text.of("四张并排的热力图，亮斑逐张变大。", "Four heat maps side by side; their bright spots grow from one to the next.")));
    }

    /** Each map is stretched to its own largest value. */
    private static Frame heat(FloatBuffer output, int channel, FeatureMaps maps) {
        int cells = maps.width() * maps.height();
        float largest = 1e-9f;
        for (int i = 0; i < cells; i++) {
            largest = Math.max(largest, output.get(channel * cells + i));
        }
        int side = Math.max(1, DRAWN_WIDTH / maps.width());
        var canvas = Canvas.blank(maps.width() * side, maps.height() * side, Palette.BLACK);
        for (int y = 0; y < maps.height(); y++) {
            for (int x = 0; x < maps.width(); x++) {
                canvas.rectangle(x * side, y * side, (x + 1) * side, (y + 1) * side,
                        Palette.heat(output.get(channel * cells + y * maps.width() + x) / largest));
            }
        }
        return canvas.frame();
    }

    /** Shows where the two differ and returns by how much at most. */
    private static double showDifference(DemoRun run, Binding spp, Binding sppf, FeatureMaps maps) {
        int cells = maps.width() * maps.height();
        var a = spp.output("y");
        var b = sppf.output("y");
        var worst = new double[cells];
        for (int i = 0; i < a.limit(); i++) {
            worst[i % cells] = Math.max(worst[i % cells], Math.abs((double) a.get(i) - b.get(i)));
        }
        double largest = Arrays.stream(worst).max().orElse(0);
        int side = Math.max(1, DRAWN_WIDTH / maps.width());
        var canvas = Canvas.blank(maps.width() * side, maps.height() * side, Palette.BLACK);
        for (int i = 0; largest > 0 && i < cells; i++) {
            int x = i % maps.width() * side;
            int y = i / maps.width() * side;
            canvas.rectangle(x, y, x + side, y + side, Palette.heat(worst[i] / largest));
        }
        run.show(new ImageArtefact("difference-map", Text.of("两种结构之差", "Where the two differ"),
                largest == 0 ? Text.of("全黑：没有一处不同。", "All black: they differ nowhere.")
                        : Text.of("越亮相差越大，取所有通道中最大的差。", "The brighter, the larger the difference, over all channels."),
                canvas.frame(), Pictures.Encoding.PNG,
                largest == 0 ? Text.of("一张全黑的图。", "A black picture.") : Text.of("差值的热力图。", "A heat map of the differences.")));
        run.show(new NumberArtefact("max-difference", Text.of("最大差值", "Largest difference"),
                Text.of("所有通道、所有位置上 |SPP − SPPF| 的最大值。", "The largest |SPP − SPPF| over all channels and places."),
                largest, "", largest == 0 ? 1 : 6));
        return largest;
    }

    private static void showWindows(DemoRun run, int k) {
        var rows = IntStream.rangeClosed(1, 3).mapToObj(i -> {
            int window = (k - 1) * i + 1;
            return List.of(String.valueOf(i), "%d×%d".formatted(window, window), String.valueOf(window * window),
                    String.valueOf(k * k), String.valueOf(window * run.value(STRIDE)));
        }).toList();
        run.show(new TableArtefact("windows", Text.of("每个位置要看多少个值", "Values each place looks at"), Text.NONE,
                List.of(Text.of("第几个池化", "Pooling"), Text.of("等效窗口", "Effective window"), Text.of("SPP 看的值", "Values for SPP"),
                        Text.of("SPPF 看的值", "Values for SPPF"), Text.of("对应原图（px）", "In the picture (px)")), rows));
    }

    /** Microseconds of each run, one list per binding. Turns alternate, so that both feel the machine's moods alike. */
    private static List<double[]> timed(DemoRun run, List<Binding> bindings, int repeats) {
        var times = bindings.stream().map(b -> new double[repeats]).toList();
        bindings.forEach(Binding::run);
        for (int i = 0; i < repeats; i++) {
            run.checkpoint();
            for (int which = 0; which < bindings.size(); which++) {
                long begun = System.nanoTime();
                bindings.get(which).run();
                times.get(which)[i] = (System.nanoTime() - begun) / 1000.0;
            }
        }
        times.forEach(Arrays::sort);
        return times;
    }

    private static void showTimes(DemoRun run, List<double[]> times, FeatureMaps maps, double difference, int k) {
        int repeats = times.getFirst().length;
        double spp = times.get(0)[repeats / 2];
        double sppf = times.get(1)[repeats / 2];
        run.show(new PlotArtefact("timings", Text.of("推理时间", "Inference time"), Text.filled("%d 次的中位数。", "Median of %d runs.", repeats),
                PlotArtefact.Drawing.BAR, Text.of("结构", "Structure"), Text.of("时间（µs）", "Time (µs)"),
                List.of(Series.counted(Text.of("SPP（并行）", "SPP (side by side)"), spp),
                        Series.counted(Text.of("SPPF（串行）", "SPPF (in series)"), sppf))));
        run.show(new TableArtefact("timing-table", Text.of("推理时间的表格", "Inference time as a table"), Text.NONE,
                List.of(Text.of("结构", "Structure"), Text.of("最快（µs）", "Fastest (µs)"), Text.of("中位数（µs）", "Median (µs)"),
                        Text.of("最慢（µs）", "Slowest (µs)")),
                List.of(row("SPP", times.get(0)), row("SPPF", times.get(1)))));
        run.show(new NumberArtefact("speed-up", Text.of("SPPF 快几倍", "SPPF is faster by"), Text.of("中位数之比。", "Ratio of the medians."),
                spp / sppf, "×", 2));
        double byDefinition = (k * k + Math.pow(2 * k - 1, 2) + Math.pow(3 * k - 2, 2)) / (3.0 * k * k);
        var verdict = difference == 0
                ? Text.of("两种结构的输出逐位相同：最大差值恰好是 0。", "Both give the same output in every bit: the largest difference is exactly 0.")
                : Text.filled("两种结构不再相等：最大差值 %.4f。平均值的平均值给中心更大的权重（两个方窗卷积成三角窗），不是更大窗口的平均值。",
                        "The two are no longer equal: they differ by up to %.4f. An average of averages weighs the middle more "
                                + "(two boxes convolved make a triangle); it is not the average of a larger window.", difference);
        run.show(new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, verdict.and(Text.filled(
                "特征图大小为 %d×%d×%d。SPP 的中位数 %.0f µs，SPPF %.0f µs，快 %.2f 倍；按定义数值个数之比是 %.2f。"
                        + "时间里还有拼接和调用各节点的开销，两种结构一样多，所以实测的倍数不等于数出来的倍数。",
                " The feature map is %d×%d×%d. SPP took %.0f µs in the median and SPPF %.0f µs, %.2f times faster; counting values by "
                        + "definition gives %.2f. The times also hold joining the maps and calling the nodes, which is the same for both, "
                        + "so the measured ratio is not the counted one.",
                FeatureMaps.CHANNELS, maps.height(), maps.width(), spp, sppf, spp / sppf, byDefinition))));
    }

    private static List<String> row(String name, double[] sorted) {
        return List.of(name, "%.0f".formatted(sorted[0]), "%.0f".formatted(sorted[sorted.length / 2]),
                "%.0f".formatted(sorted[sorted.length - 1]));
    }
}
