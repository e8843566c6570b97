package viva.vision.gallery;

import java.util.List;
import java.util.stream.IntStream;
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
import viva.vision.demo.Series;
import viva.vision.words.Text;

/** What a depthwise separable convolution saves, and how much of a standard one it can express. */
final class SeparableCostDemo implements Demo {
    private static final ChoiceParameter<Integer> KERNEL = new ChoiceParameter<>("kernel", Text.of("卷积核边长 K", "Kernel side K"),
            Text.of("深度卷积的空间窗口。", "The spatial window of the depthwise step."),
            List.of(new Option<>("3", Text.of("3", "3"), 3), new Option<>("5", Text.of("5", "5"), 5), new Option<>("7", Text.of("7", "7"), 7)), 3);
    private static final NumberParameter FROM = channels("from", Text.of("输入通道", "Channels in"), 64);
    private static final NumberParameter TO = channels("to", Text.of("输出通道", "Channels out"), 64);
    private static final NumberParameter SIDE = new NumberParameter("side", Text.of("特征图边长", "Side of the map"),
            Text.of("步长 1，大小不变。", "Stride 1, the size stays."), "", 7, 112, 7, 56.0);
    private static final NumberParameter COUPLING = new NumberParameter("coupling", Text.of("空间与通道的耦合", "Coupling of space and channels"),
            Text.of("0：标准卷积核本来就可分离；100：每对通道各有一个随机核。",
                    "0: the standard kernel is separable already; 100: every pair of channels has a random kernel of its own."), "%", 0, 100, 5, 50.0);
    private static final NumberParameter SEED = new NumberParameter("seed", Text.of("随机种子", "Seed"),
            Text.of("决定随机卷积核。", "Decides the random kernels."), "", 0, 9999, 1, 7.0);

    private static NumberParameter channels(String name, Text label, double standard) {
        return new NumberParameter(name, label, Text.of("通道越多，省得越多。", "The more channels, the larger the saving."), "", 8, 256, 8, standard);
    }

    @Override
    public Declaration declaration() {
        return new Declaration("depthwise-separable",
                Text.of("深度可分离卷积：省了多少，丢了什么", "Depthwise separable convolution: what it saves, what it loses"),
                Text.of("""
                        标准卷积同时做空间滤波和通道混合；可分离卷积先让每个通道各自滤波，再用 $1\\times1$ 卷积混合。乘加次数之比是
                        $$\\frac{C_{in}K^2+C_{in}C_{out}}{C_{in}C_{out}K^2}=\\frac1{C_{out}}+\\frac1{K^2}$$
                        代价是表达力：合成的核 $W_{o,c}=P_{o,c}D_c$，对每个输入通道 $c$，所有输出共用一个空间模式 $D_c$（矩阵 $C_{out}\\times K^2$ 的秩为 1）。\
                        每个通道用 $m$ 个模式（深度乘子）时秩为 $m$，最好的近似由奇异值分解给出。""", """
                        A standard convolution filters space and mixes channels at once; a separable one filters each channel alone and mixes \
                        with a $1\\times1$ convolution. The ratio of multiply-adds is
                        $$\\frac{C_{in}K^2+C_{in}C_{out}}{C_{in}C_{out}K^2}=\\frac1{C_{out}}+\\frac1{K^2}$$
                        The price is expression: the composed kernel is $W_{o,c}=P_{o,c}D_c$, so all outputs share one spatial pattern $D_c$ of \
                        each input channel (a $C_{out}\\times K^2$ matrix of rank 1). With $m$ patterns a channel (depth multiplier) the rank is $m$, \
                        and the singular value decomposition gives the best approximation."""),
                List.of("depthwise-separable-conv"), List.of(KERNEL, FROM, TO, SIDE, COUPLING, SEED), List.of(),
                List.of(Output.exact("ratio"), Output.exact("cost"), Output.exact("ratio-against-channels"), Output.exact("kept-energy"),
                        Output.exact("energy-kept"), Output.exact("explanation")),
                Text.of("K = 3、输出 64 个通道：可分离卷积的乘加次数是标准卷积的百分之几？",
                        "At K = 3 with 64 output channels, what percentage of the multiply-adds of a standard convolution is left?"));
    }

    @Override
    public void run(DemoRun run) {
        int k = run.value(KERNEL);
        int from = run.whole(FROM);
        int to = run.whole(TO);
        var cost = new SeparableCost(k, from, to, run.whole(SIDE));
        run.show(new NumberArtefact("ratio", Text.of("乘加次数之比", "Ratio of multiply-adds"), Text.of("1/C_out + 1/K²", "1/C_out + 1/K²"),
                100 * cost.ratio(), "%", 2));
        run.show(new TableArtefact("cost", Text.of("逐项的账", "The bill, item by item"),
                Text.of("不含偏置。每个参数的用量越低，越受内存带宽限制。", "Without biases. The fewer operations per number moved, the more memory is the limit."),
                List.of(Text.of("层", "Layer"), Text.of("参数", "Parameters"), Text.of("乘加（百万）", "Multiply-adds (millions)"),
                        Text.of("读写的数（百万）", "Numbers moved (millions)"), Text.of("每个数的乘加", "Multiply-adds per number")),
                List.of(row("K×K", cost.standard()), row("depthwise K×K", cost.depthwise()), row("pointwise 1×1", cost.pointwise()))));
        var outputs = List.of(8, 16, 32, 64, 128, 256, 512, 1024);
        run.show(new PlotArtefact("ratio-against-channels", Text.of("比值与输出通道数", "Ratio against output channels"),
                Text.of("通道少时省得不多；通道多时趋近 1/K²。", "With few channels little is saved; with many the ratio tends to 1/K²."),
                PlotArtefact.Drawing.LINE, Text.of("输出通道（log₂）", "Output channels (log₂)"), Text.of("乘加之比（%）", "Ratio of multiply-adds (%)"),
                List.of(3, 5, 7).stream().map(kernel -> new Series(Text.filled("K = %d", "K = %d", kernel),
                        outputs.stream().map(o -> Math.log(o) / Math.log(2)).toList(),
                        outputs.stream().map(o -> 100 * new SeparableCost(kernel, from, o, 1).ratio()).toList())).toList()));
        var kept = run.stage(Text.of("奇异值分解", "Singular values"),
                () -> RankEnergy.of(RankEnergy.kernel(to, k * k, run.value(COUPLING) / 100, run.whole(SEED))));
        run.show(new PlotArtefact("kept-energy", Text.of("深度乘子 m 能保留多少", "What a depth multiplier m keeps"),
                Text.of("一个输入通道的核：最好的秩 m 近似保留的平方和。m = 1 就是普通的深度可分离卷积。",
                        "The kernels of one input channel: squares kept by the best approximation of rank m; m = 1 is the usual separable convolution."),
                PlotArtefact.Drawing.LINE, Text.of("m", "m"), Text.of("保留的能量（%）", "Energy kept (%)"),
                List.of(new Series(Text.of("最好的近似", "Best approximation"), IntStream.rangeClosed(1, kept.length).mapToObj(m -> (double) m).toList(),
                        IntStream.range(0, kept.length).mapToObj(i -> 100 * kept[i]).toList()))));
        run.show(new NumberArtefact("energy-kept", Text.of("m = 1 保留的能量", "Energy kept at m = 1"), Text.NONE, 100 * kept[0], "%", 1));
        run.show(new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, Text.filled(
                "%1$d→%2$d 通道、K = %3$d：乘加降到 %4$.2f%%，其中深度卷积只占可分离部分的 %5$.1f%%，却读写几乎同样多的数，所以实测加速常低于算出来的 %6$.1f 倍。"
                        + "耦合 %7$.0f%% 时，每个通道一个空间模式保留 %8$.1f%% 的核；要全部保留需要最多 %9$d 个模式，那时已经不再便宜。",
                "%1$d to %2$d channels at K = %3$d: the multiply-adds fall to %4$.2f%%. The depthwise step makes up only %5$.1f%% of the separable ones but "
                        + "moves nearly as many numbers, so a measured speed-up is often below the counted %6$.1f times. "
                        + "At a coupling of %7$.0f%% one spatial pattern a channel keeps %8$.1f%% of the kernels; all of them may need up to %9$d patterns, "
                        + "which is no longer cheap.",
                from, to, k, 100 * cost.ratio(), 100.0 * cost.depthwise().multiplyAdds() / (cost.depthwise().multiplyAdds() + cost.pointwise().multiplyAdds()),
                1 / cost.ratio(), run.value(COUPLING), 100 * kept[0], Math.min(to, k * k))));
    }

    private static List<String> row(String name, SeparableCost.Layer layer) {
        return List.of(name, String.valueOf(layer.parameters()), "%.2f".formatted(layer.multiplyAdds() / 1e6),
                "%.2f".formatted(layer.moved() / 1e6), "%.1f".formatted(layer.multiplyAdds() / (double) layer.moved()));
    }
}
