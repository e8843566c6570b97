package viva.vision.gallery;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import viva.vision.demo.Artefact.NumberArtefact;
import viva.vision.demo.Artefact.PlotArtefact;
import viva.vision.demo.Artefact.TableArtefact;
import viva.vision.demo.Artefact.TextArtefact;
import viva.vision.demo.Declaration;
import viva.vision.demo.Demo;
import viva.vision.demo.DemoRun;
import viva.vision.demo.Input;
import viva.vision.demo.Output;
import viva.vision.demo.Parameter.NumberParameter;
import viva.vision.demo.Parameter.ToggleParameter;
import viva.vision.demo.Series;
import viva.vision.gallery.Normalisation.Moments;
import viva.vision.words.Text;

/** One sample in many batches: batch normalisation lets its companions change it, layer normalisation does not. */
final class NormalisationDemo implements Demo {
    private static final Input PICTURE = Inputs.picture("street", "shapes", "night");
    private static final NumberParameter BATCH = new NumberParameter("batch", Text.of("批大小 N", "Batch size N"),
            Text.of("一个样本和 N − 1 个同伴。", "One sample and N − 1 companions."), "", 1, 64, 1, 4.0);
    private static final NumberParameter BRIGHTNESS = new NumberParameter("gain", Text.of("使用时的亮度", "Brightness in use"),
            Text.of("使用时所有特征乘以它；训练时是 1。", "In use all features are multiplied by it; in training it was 1."), "×", 0.25, 4, 0.25, 2.0);
    private static final ToggleParameter EVALUATION = new ToggleParameter("evaluation", Text.of("评估模式", "Evaluation mode"),
            Text.of("BN 改用训练时累计的均值与方差，不再看同伴。", "BN uses the moments collected in training and no longer looks at companions."), false);
    private static final NumberParameter SEED = new NumberParameter("seed", Text.of("随机种子", "Seed"),
            Text.of("决定每批的同伴。", "Decides the companions of each batch."), "", 0, 9999, 1, 7.0);
    private static final int DRAWS = 100;
    private static final int STRIDE = 16;
    private static final List<Integer> SIZES = List.of(1, 2, 4, 8, 16, 32, 64);

    @Override
    public Declaration declaration() {
        return new Declaration("batch-layer-norm",
                Text.of("BN 与 LN：我的输出该不该取决于同批的别人", "BN and LN: should my output depend on who shares my batch"),
                Text.of("""
                        两者都做 $\\hat x=(x-\\mu)/\\sqrt{\\sigma^2+\\varepsilon}$，差别只在统计的方向：
                        BN 对每个特征在**批**上取 $\\mu,\\sigma^2$，LN 对每个样本在**特征**上取。
                        所以 BN 的输出随同伴抖动，批越小抖得越厉害；评估时换成累计的统计量，训练与使用于是不是同一个函数。LN 没有这两个问题，\
                        但也抹掉了样本整体的亮度。样本是图片中随机一格的 12 个特征（颜色与梯度），没有学到的参数。""", """
                        Both compute $\\hat x=(x-\\mu)/\\sqrt{\\sigma^2+\\varepsilon}$ and differ only in the direction of the statistics: \
                        BN takes $\\mu,\\sigma^2$ of each feature over the **batch**, LN of each sample over its **features**.
                        So the output of BN trembles with its companions, the more the smaller the batch; in evaluation it uses collected moments, \
                        and training and use are two functions. LN has neither trouble, but wipes out the overall brightness of a sample. \
                        A sample is one random cell of the picture with 12 features (colours and gradients); nothing is learned."""),
                List.of("bn-vs-ln"), List.of(BATCH, BRIGHTNESS, EVALUATION, SEED), List.of(PICTURE),
                List.of(Output.exact("outputs"), Output.exact("tremble-against-batch"), Output.exact("tremble-bn"), Output.exact("tremble-ln"),
                        Output.exact("brightness"), Output.exact("explanation")),
                Text.of("训练模式，批大小为 1：BN 的输出是什么？LN 的输出会因同伴改变多少？",
                        "In training mode with a batch of 1, what does BN put out? And by how much do companions change the output of LN?"));
    }

    @Override
    public void run(DemoRun run) {
        var cells = run.stage(Text.of("特征", "Features"), () -> cells(FeatureMaps.of(run.picture(PICTURE), STRIDE)));
        var running = Normalisation.ofFeatures(cells);
        var random = new Random(run.whole(SEED));
        var sample = cells[random.nextInt(cells.length)];
        boolean evaluation = run.value(EVALUATION);
        int n = run.whole(BATCH);
        var outputs = batches(sample, cells, n, evaluation ? running : null, random);
        double trembleBn = tremble(outputs);
        var ln = Normalisation.byLayer(sample);
        run.show(new PlotArtefact("outputs", Text.of("同一个样本，五批不同的同伴", "The same sample with five sets of companions"),
                Text.of("LN 五次都是同一条线。", "LN gives the same line five times."), PlotArtefact.Drawing.LINE,
                Text.of("特征", "Feature"), Text.of("归一化后的值", "Normalised value"), lines(outputs, ln)));
        var bySize = run.stage(Text.of("每种批大小", "Every batch size"), () -> SIZES.stream().map(size -> {
            run.checkpoint();
            return tremble(batches(sample, cells, size, null, new Random(run.whole(SEED))));
        }).toList());
        run.show(new PlotArtefact("tremble-against-batch", Text.of("输出的抖动与批大小（训练模式）", "Trembling of the output against batch size (training)"),
                Text.filled("%d 批同伴，各特征输出标准差的平均。批大小为 1 时方差为 0：输出恒为 0，不抖动也没有信息。",
                        "Over %d sets of companions, deviation of the output averaged over the features. With a batch of 1 the variance is 0: the "
                                + "output is always 0, without trembling and without information.", DRAWS),
                PlotArtefact.Drawing.LINE, Text.of("批大小（log₂）", "Batch size (log₂)"), Text.of("标准差", "Deviation"), List.of(
                        new Series(Text.of("BN", "BN"), logs(), bySize),
                        new Series(Text.of("LN", "LN"), logs(), SIZES.stream().map(s -> 0.0).toList()))));
        run.show(new NumberArtefact("tremble-bn", Text.of("BN 的抖动", "Trembling of BN"), Text.NONE, trembleBn, "", 4));
        run.show(new NumberArtefact("tremble-ln", Text.of("LN 的抖动", "Trembling of LN"), Text.of("LN 不看同伴。", "LN does not look at companions."), 0, "", 4));
        double gain = run.value(BRIGHTNESS);
        var brighter = IntStream.range(0, sample.length).mapToDouble(i -> gain * sample[i]).toArray();
        double movedBn = distance(Normalisation.byFeature(brighter, running), Normalisation.byFeature(sample, running));
        double movedLn = distance(Normalisation.byLayer(brighter), ln);
        run.show(new TableArtefact("brightness", Text.of("亮度改变之后（评估模式）", "After a change of brightness (evaluation)"),
                Text.of("输出各分量的均方根变化。", "Root mean square change of the output."),
                List.of(Text.of("亮度", "Brightness"), Text.of("BN", "BN"), Text.of("LN", "LN")),
                List.of(List.of("×%.2f".formatted(gain), "%.4f".formatted(movedBn), "%.4f".formatted(movedLn)))));
        run.show(explanation(n, evaluation, trembleBn, gain, movedBn, movedLn));
    }

    /** Every cell of the maps as one sample. */
    private static double[][] cells(FeatureMaps maps) {
        int count = maps.width() * maps.height();
        var buffer = FloatBuffer.allocate(FeatureMaps.CHANNELS * count);
        maps.writeTo(buffer);
        return IntStream.range(0, count).mapToObj(i -> IntStream.range(0, FeatureMaps.CHANNELS)
                .mapToDouble(c -> buffer.get(c * count + i)).toArray()).toArray(double[][]::new);
    }

    /** The sample's outputs in many batches; {@code running} null for training mode. */
    private static double[][] batches(double[] sample, double[][] cells, int size, Moments[] running, Random random) {
        var outputs = new double[DRAWS][];
        for (int draw = 0; draw < DRAWS; draw++) {
            var batch = new double[size][];
            batch[0] = sample;
            for (int i = 1; i < size; i++) {
                batch[i] = cells[random.nextInt(cells.length)];
            }
            outputs[draw] = Normalisation.byFeature(sample, running == null ? Normalisation.ofFeatures(batch) : running);
        }
        return outputs;
    }

    /** Deviation of each feature over the draws, averaged. */
    private static double tremble(double[][] outputs) {
        var moments = Normalisation.ofFeatures(outputs);
        return IntStream.range(0, moments.length).mapToDouble(i -> Math.sqrt(moments[i].variance())).average().orElse(0);
    }

    private static List<Series> lines(double[][] outputs, double[] ln) {
        var series = new ArrayList<Series>();
        for (int i = 0; i < 5; i++) {
            series.add(Series.counted(Text.filled("BN，第 %d 批", "BN, batch %d", i + 1), outputs[i]));
        }
        series.add(Series.counted(Text.of("LN", "LN"), ln));
        return series;
    }

    private static List<Double> logs() {
        return SIZES.stream().map(s -> Math.log(s) / Math.log(2)).toList();
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(IntStream.range(0, a.length).mapToDouble(i -> (a[i] - b[i]) * (a[i] - b[i])).average().orElse(0));
    }

    private static TextArtefact explanation(int n, boolean evaluation, double tremble, double gain, double movedBn, double movedLn) {
        var text = evaluation
                ? Text.of("评估模式：BN 用累计的统计量，同伴不再有影响，抖动为 0。", "In evaluation BN uses collected moments: companions have no influence and nothing trembles.")
                : n == 1 ? Text.of("批大小为 1：每个特征的均值就是它自己，BN 的输出全是 0。", "With a batch of 1 the mean of each feature is the feature itself, so BN puts out zeros.")
                : Text.filled("批大小 %d：同一个样本的 BN 输出以 %.3f 的标准差抖动；这种噪声在训练里像正则化，在小批量时压过信号。",
                        "With a batch of %d the BN output of one and the same sample trembles with a deviation of %.3f; in training such noise "
                                + "acts as regularisation, with small batches it drowns the signal.", n, tremble);
        return new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, text.and(Text.filled(
                "亮度变为 %.2f 倍时，BN（评估）的输出移动 %.3f，LN 只移动 %.3f：LN 除掉了样本自己的尺度，BN 的统计量却停留在训练时。",
                " When the brightness changes %.2f times, the output of BN (evaluation) moves by %.3f and that of LN by %.3f: LN divides by the sample's "
                        + "own scale, while the moments of BN stay those of training.", gain, movedBn, movedLn)));
    }
}
