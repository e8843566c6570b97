package viva.vision.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import viva.vision.demo.Artefact.ImageArtefact;
import viva.vision.demo.Artefact.NumberArtefact;
import viva.vision.demo.Artefact.PlotArtefact;
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
import viva.vision.picture.Canvas;
import viva.vision.picture.Frame;
import viva.vision.picture.Palette;
import viva.vision.picture.Pictures;
import viva.vision.words.Text;

/** A picture moved by a few pixels: which features move along, and which become others. */
final class ShiftDemo implements Demo {
    private static final Input PICTURE = Inputs.picture("shapes", "street", "night");
    private static final NumberParameter SHIFT = new NumberParameter("shift", Text.of("右移多少", "Shift to the right"),
            Text.of("图片循环右移，移出的像素从左边回来。", "The picture is rolled: what leaves at the right returns at the left."), "px", 0, 16, 1, 3.0);
    private static final ChoiceParameter<Integer> PATCH = new ChoiceParameter<>("patch", Text.of("图块边长与总步长", "Patch side and stride"),
            Text.of("图块切分和带步长的卷积都每这么多像素取一次。", "Patches, and the strided convolution, are taken once in so many pixels."),
            List.of(new Option<>("2", Text.of("2 px", "2 px"), 2), new Option<>("4", Text.of("4 px", "4 px"), 4),
                    new Option<>("8", Text.of("8 px", "8 px"), 8), new Option<>("16", Text.of("16 px", "16 px"), 16)), 4);
    private static final ChoiceParameter<Boolean> PADDING = new ChoiceParameter<>("padding", Text.of("卷积的边界", "Border of the convolution"),
            Text.of("循环边界没有边缘；补零会在边缘泄露位置。", "A rolled border has no edge; zeros reveal where the edge is."),
            List.of(new Option<>("circular", Text.of("循环", "Rolled"), true), new Option<>("zero", Text.of("补零", "Zeros"), false)), true);
    private static final NumberParameter SEED = new NumberParameter("seed", Text.of("随机种子", "Seed"),
            Text.of("决定卷积核与投影的权重。", "Decides the weights of filters and projections."), "", 0, 9999, 1, 7.0);
    /** The picture is scaled to this, a multiple of every patch. */
    static final int SIDE = 64;
    private static final int LARGEST_SHIFT = 16;

    private final Pictures pictures;

    ShiftDemo(Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public Declaration declaration() {
        return new Declaration("shifted-features",
                Text.of("归纳偏置：把图片移动几个像素", "Inductive bias: move the picture by a few pixels"),
                Text.of("""
                        卷积在每个位置用同一组权重，所以先平移再卷积等于先卷积再平移：
                        $$f(T_\\Delta x)=T_\\Delta f(x)$$
                        这叫**平移等变**。每 $s$ 个像素才取一次（步长、图块）时，它只对 $\\Delta$ 是 $s$ 的倍数成立；\
                        全连接层每个位置各有权重，完全不成立。这里用随机权重，没有训练：成立与否是结构决定的，不是学来的。
                        误差：$\\lVert f(T_\\Delta x)-T_\\Delta f(x)\\rVert\\,/\\,\\lVert f(x)\\rVert$，不是整格的平移取最近的一格。""", """
                        A convolution uses the same weights in every place, so shifting first or convolving first is the same:
                        $$f(T_\\Delta x)=T_\\Delta f(x)$$
                        This is **translation equivariance**. Where only one in $s$ pixels is taken (strides, patches) it holds only for \
                        multiples of $s$; a fully connected layer has its own weights everywhere and does not have it at all. \
                        The weights are random here, nothing is trained: structure decides this, not learning.
                        Error: $\\lVert f(T_\\Delta x)-T_\\Delta f(x)\\rVert\\,/\\,\\lVert f(x)\\rVert$; shifts between cells are compared at the nearest."""),
                List.of("cnn-inductive-bias", "vit-tokenization"), List.of(SHIFT, PATCH, PADDING, SEED), List.of(PICTURE),
                List.of(Output.exact("pictures"), Output.exact("maps"), Output.exact("error-conv"), Output.exact("error-patch"),
                        Output.exact("error-against-shift"), Output.exact("explanation")),
                Text.of("图块边长 4：平移 3 px 和平移 4 px，哪一个让图块特征只是换了位置？卷积（步长 1、循环边界）的误差是多少？",
                        "With patches of 4 px, does a shift of 3 px or of 4 px merely move the patch features? What is the error of the "
                                + "convolution at stride 1 with a rolled border?"));
    }

    @Override
    public void run(DemoRun run) {
        var grey = grey(pictures.resize(run.picture(PICTURE), SIDE, SIDE));
        double mean = Arrays.stream(grey).average().orElse(0);
        // Without its mean: a constant moves along with every shift and would hide the rest.
        var centred = Arrays.stream(grey).map(v -> v - mean).toArray();
        int patch = run.value(PATCH);
        var layers = List.of(
                ShiftedFeatures.convolution(1, run.value(PADDING), run.whole(SEED)),
                ShiftedFeatures.convolution(patch, run.value(PADDING), run.whole(SEED)),
                ShiftedFeatures.patches(patch, run.whole(SEED)),
                ShiftedFeatures.dense(run.whole(SEED)));
        var names = List.of(Text.of("卷积，步长 1", "Convolution, stride 1"), Text.filled("卷积，步长 %d", "Convolution, stride %d", patch),
                Text.filled("图块投影，%d px", "Patch projection, %d px", patch), Text.of("全连接层", "Fully connected"));
        var errors = run.stage(Text.of("每种平移的特征", "Features at every shift"), () -> layers.stream().map(layer -> {
            run.checkpoint();
            return IntStream.rangeClosed(0, LARGEST_SHIFT).mapToDouble(d -> layer.shiftError(centred, d)).toArray();
        }).toList());
        int shift = run.whole(SHIFT);
        run.show(new ImageArtefact("pictures", Text.of("原图与平移后的图", "The picture and its shifted copy"), Text.NONE,
                Canvas.row(List.of(drawn(grey, SIDE, 0, 255, 4), drawn(ShiftedFeatures.rolled(grey, shift), SIDE, 0, 255, 4)), 8),
                Pictures.Encoding.PNG, Text.filled("左边是灰度图，右边是它右移 %d 像素。", "A grey picture, and the same moved right by %d pixels.", shift)));
        run.show(maps(layers, centred, shift));
        run.show(new NumberArtefact("error-conv", Text.of("误差：卷积，步长 1", "Error: convolution, stride 1"), Text.NONE, errors.get(0)[shift], "", 6));
        run.show(new NumberArtefact("error-patch", Text.of("误差：图块投影", "Error: patch projection"), Text.NONE, errors.get(2)[shift], "", 6));
        var series = new ArrayList<Series>();
        for (int i = 0; i < layers.size(); i++) {
            series.add(Series.counted(names.get(i), errors.get(i)));
        }
        run.show(new PlotArtefact("error-against-shift", Text.of("等变误差与平移", "Equivariance error against shift"),
                Text.of("0 表示特征原样跟着移动。", "0 means that the features moved along unchanged."), PlotArtefact.Drawing.LINE,
                Text.of("平移（px）", "Shift (px)"), Text.of("相对误差", "Relative error"), series));
        run.show(new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, Text.filled(
                "平移 %1$d px：步长 1 的卷积误差 %2$.6f，步长 %3$d 的卷积 %4$.3f，图块投影 %5$.3f，全连接层 %6$.3f。",
                "Shifted by %1$d px, the error is %2$.6f for the convolution at stride 1, %4$.3f at stride %3$d, %5$.3f for the patch projection "
                        + "and %6$.3f for the fully connected layer.",
                shift, errors.get(0)[shift], patch, errors.get(1)[shift], errors.get(2)[shift], errors.get(3)[shift]).and(shift % patch == 0
                ? Text.filled("%d 是 %d 的倍数，所以图块整格移动，特征不变。", " %d is a multiple of %d, so whole patches moved and their features stayed.", shift, patch)
                : Text.filled("%d 不是 %d 的倍数：每个图块都装进了别的像素，ViT 要靠数据和增强学会它们是同一件东西。",
                        " %d is no multiple of %d: every patch holds other pixels now, and a ViT has to learn from data and augmentation "
                                + "that they are the same thing.", shift, patch)).and(run.value(PADDING) ? Text.NONE
                : Text.of("补零让卷积在边缘不再等变：这也是 CNN 知道绝对位置的来源之一。",
                        " Zero padding breaks the equivariance at the border, which is one way in which a CNN learns absolute places."))));
    }

    private static ImageArtefact maps(List<ShiftedFeatures> layers, double[] centred, int shift) {
        var frames = new ArrayList<Frame>();
        for (var layer : List.of(layers.get(0), layers.get(2))) {
            var before = layer.of(centred)[0];
            var after = layer.of(ShiftedFeatures.rolled(centred, shift))[0];
            double largest = IntStream.range(0, before.length).mapToDouble(i -> Math.max(Math.abs(before[i]), Math.abs(after[i]))).max().orElse(0);
            for (var map : List.of(before, after)) {
                frames.add(drawn(map, layer.side(), -largest, largest + 1e-9, 192 / layer.side()));
            }
        }
        return new ImageArtefact("maps", Text.of("特征图：卷积两张，图块两张", "Feature maps: two of the convolution, two of the patches"),
                Text.of("每一对左边是原图的特征，右边是平移后的。", "Of each pair the left is of the picture, the right of its shifted copy."),
                Canvas.row(frames, 8), Pictures.Encoding.PNG,
                Text.of("四张热力图：卷积的一对只差一个平移，图块的一对花纹不同。",
                        "Four heat maps: the convolution's pair differ by a shift, the patches' in their pattern."));
    }

    private static double[] grey(Frame frame) {
        return IntStream.range(0, SIDE * SIDE).mapToDouble(i -> frame.luma(i % SIDE, i / SIDE)).toArray();
    }

    private static Frame drawn(double[] values, int side, double low, double high, int cell) {
        var canvas = Canvas.blank(side * cell, side * cell, Palette.BLACK);
        for (int i = 0; i < values.length; i++) {
            double share = (values[i] - low) / (high - low);
            int x = i % side * cell;
            int y = i / side * cell;
            canvas.rectangle(x, y, x + cell, y + cell, low < 0 ? Palette.heat(share) : Palette.mix(Palette.BLACK, Palette.WHITE, Math.clamp(share, 0, 1)));
        }
        return canvas.frame();
    }
}
