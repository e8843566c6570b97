package viva.vision.gallery;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import viva.vision.demo.Artefact.NumberArtefact;
import viva.vision.demo.Artefact.PlotArtefact;
import viva.vision.demo.Artefact.TableArtefact;
import viva.vision.demo.Artefact.TextArtefact;
import viva.vision.demo.Declaration;
import viva.vision.demo.Demo;
import viva.vision.demo.DemoRun;
import viva.vision.demo.Output;
import viva.vision.demo.Parameter.NumberParameter;
import viva.vision.demo.Series;
import viva.vision.words.Text;

/** Graph optimisation at its simplest: batch normalisation folded into the convolution before it. */
final class ConvNormFusionDemo implements Demo {
    private static final NumberParameter IN = new NumberParameter("in", Text.of("输入通道", "Channels in"),
            Text.of("1×1 卷积的输入。", "Into the 1×1 convolution."), "", 1, 64, 1, 16.0);
    private static final NumberParameter OUT = new NumberParameter("out", Text.of("输出通道", "Channels out"),
            Text.of("每个输出通道有自己的 BN 参数。", "Each has its own normalisation."), "", 1, 64, 1, 16.0);
    private static final NumberParameter VARIANCE = new NumberParameter("variance", Text.of("运行方差的上限", "Largest running variance"),
            Text.of("方差越小，折叠后的权重越大。", "The smaller, the larger the folded weights."), "", 0.001, 4, 0.001, 1.0);
    private static final NumberParameter BATCH = new NumberParameter("batch", Text.of("位置数", "Places"),
            Text.of("训练模式的统计量由这么多个位置算出。", "Training mode takes its statistics from this many."), "", 2, 256, 1, 32.0);
    private static final NumberParameter SEED = new NumberParameter("seed", Text.of("随机种子", "Seed"),
            Text.of("决定权重、统计量和输入。", "Decides weights, statistics and inputs."), "", 0, 9999, 1, 1.0);
    private static final double EPSILON = 1e-5;

    @Override
    public Declaration declaration() {
        return new Declaration("conv-bn-fusion",
                Text.of("图优化：把 BN 折进卷积", "Graph optimisation: folding BN into the convolution"),
                Text.of("""
                        推理时 BN 用固定的运行统计量，只是每个通道乘一个数、加一个数，所以能并进前面的卷积：
                        $$w'=\\frac{\\gamma}{\\sqrt{\\sigma^2+\\varepsilon}}\\,w,\\qquad b'=\\frac{\\gamma\\,(b-\\mu)}{\\sqrt{\\sigma^2+\\varepsilon}}+\\beta$$
                        结果在实数意义上完全相同，少一个算子，也少一次特征图的读写。训练模式的统计量来自当前批次，不能折叠。""", """
                        In inference BN has fixed running statistics and only multiplies and adds one number per channel, so the convolution before it can do both:
                        $$w'=\\frac{\\gamma}{\\sqrt{\\sigma^2+\\varepsilon}}\\,w,\\qquad b'=\\frac{\\gamma\\,(b-\\mu)}{\\sqrt{\\sigma^2+\\varepsilon}}+\\beta$$
                        Over the real numbers the result is the same, with one operator and one pass over the feature map less. In training mode the \
                        statistics come from the batch, and nothing can be folded."""),
                List.of("tensorrt-deployment", "bn-vs-ln"), List.of(IN, OUT, VARIANCE, BATCH, SEED), List.of(),
                List.of(Output.exact("difference"), Output.exact("training-difference"), Output.exact("channels"), Output.exact("channel-table"),
                        Output.exact("graph"), Output.exact("explanation")),
                Text.of("折叠前后的输出差多少：0、舍入误差，还是百分之几？忘了切换到推理模式呢？",
                        "How far apart are the outputs before and after folding: 0, rounding, or percents? And if one forgets to leave training mode?"));
    }

    @Override
    public void run(DemoRun run) {
        var norm = FoldedNorm.random(run.whole(IN), run.whole(OUT), run.value(VARIANCE), EPSILON, run.whole(SEED));
        var random = new Random(run.whole(SEED) + 1L);
        var inputs = IntStream.range(0, run.whole(BATCH)).mapToObj(i -> random.doubles(run.whole(IN), -1, 1).toArray()).toList();
        var folded = run.stage(Text.of("折叠", "Folding"), norm::folded);
        var means = new double[run.whole(OUT)];
        var variances = new double[run.whole(OUT)];
        var raw = inputs.stream().map(norm::convolved).toList();
        for (int o = 0; o < means.length; o++) {
            int channel = o;
            means[o] = raw.stream().mapToDouble(y -> y[channel]).average().orElse(0);
            variances[o] = raw.stream().mapToDouble(y -> Math.pow(y[channel] - means[channel], 2)).average().orElse(0);
        }
        double difference = 0;
        double training = 0;
        for (var x : inputs) {
            var apart = norm.apart(x, norm.mean(), norm.variance());
            difference = Math.max(difference, largest(apart, folded.convolved(x)));
            training = Math.max(training, largest(norm.apart(x, means, variances), folded.convolved(x)));
        }
        run.show(new NumberArtefact("difference", Text.of("推理模式：最大差值", "Inference mode: largest difference"), Text.of("只剩浮点舍入。", "Rounding alone."), difference, "", 16));
        run.show(new NumberArtefact("training-difference", Text.of("训练模式：最大差值", "Training mode: largest difference"),
                Text.of("用批次统计量的 BN 与折叠后的卷积之差。", "BN with the batch's statistics against the folded convolution."), training, "", 4));
        var plot = new PlotArtefact("channels", Text.of("每个通道的权重放大了多少", "By how much each channel's weights grow"),
                Text.of("γ / √(σ² + ε)。各通道差别大时，逐张量量化会吃亏。", "γ / √(σ² + ε). Where channels differ much, one quantisation scale for all of them suffers."),
                PlotArtefact.Drawing.BAR, Text.of("输出通道", "Channel out"), Text.of("系数", "Factor"),
                List.of(Series.counted(Text.of("γ / √(σ² + ε)", "γ / √(σ² + ε)"), IntStream.range(0, run.whole(OUT))
                        .mapToDouble(o -> norm.gamma()[o] / Math.sqrt(norm.variance()[o] + EPSILON)).toArray())));
        run.show(plot);
        run.show(SameTable.of("channel-table", plot, 0, 4));
        run.show(new TableArtefact("graph", Text.of("图里少了什么", "What the graph loses"), Text.of("每个位置、每个通道的读写次数；ReLU 也可以并入同一个核函数。",
                        "Reads and writes for each place and channel; the ReLU can join the same kernel too."),
                List.of(Text.of("图", "Graph"), Text.of("算子", "Operators"), Text.of("输出特征图的读写", "Passes over the output map"), Text.of("参数", "Parameters")),
                List.of(List.of("Conv → BN → ReLU", "3", "5", String.valueOf(run.whole(OUT) * (run.whole(IN) + 5))),
                        List.of("Conv′ → ReLU", "2", "3", String.valueOf(run.whole(OUT) * (run.whole(IN) + 1))),
                        List.of("Conv′ReLU", "1", "1", String.valueOf(run.whole(OUT) * (run.whole(IN) + 1))))));
        run.show(new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, Text.of(
                String.format(Locale.ROOT, "推理模式下，折叠前后最多差 %.1e，只是舍入。若忘了切换到推理模式，差到 %.3f：先 eval，再导出。", difference, training),
                String.format(Locale.ROOT, "In inference mode folding changes the output by at most %.1e, which is rounding. In training mode it would be %.3f: leave training mode, then export.", difference, training))));
    }

    private static double largest(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElse(0);
    }
}
