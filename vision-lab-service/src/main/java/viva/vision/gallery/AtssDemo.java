package viva.vision.gallery;

import java.util.List;
import java.util.Locale;
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
import viva.vision.demo.Parameter.NumberParameter;
import viva.vision.demo.Series;
import viva.vision.picture.Canvas;
import viva.vision.picture.Palette;
import viva.vision.picture.Pictures;
import viva.vision.picture.PixelBox;
import viva.vision.words.Text;

/** ATSS: a threshold of its own for every true box, beside a fixed one. */
final class AtssDemo implements Demo {
    private static final NumberParameter WIDTH = side("width", Text.of("目标宽度", "Width of the object"), 60.0);
    private static final NumberParameter HEIGHT = side("height", Text.of("目标高度", "Height of the object"), 110.0);
    private static final NumberParameter X = place("x", Text.of("中心 x", "Centre x"), 230.0);
    private static final NumberParameter Y = place("y", Text.of("中心 y", "Centre y"), 262.0);
    private static final NumberParameter K = new NumberParameter("k", Text.of("每层候选数 k", "Candidates per level k"),
            Text.of("每层取中心最近的 k 个锚框；论文用 9。", "The k anchors with the nearest centres on each level; the paper has 9."), "", 3, 16, 1, 9.0);
    private static final NumberParameter FIXED = new NumberParameter("fixed", Text.of("固定阈值", "Fixed threshold"),
            Text.of("拿来对比的“一刀切”规则；RetinaNet 用 0.5。", "The one-for-all rule to compare with; RetinaNet has 0.5."), "", 0.3, 0.7, 0.05, 0.5);

    private static NumberParameter side(String name, Text label, double standard) {
        return new NumberParameter(name, label, Text.of("图片是 512×512。", "The picture is 512×512."), "px", 10, 400, 1, standard);
    }

    private static NumberParameter place(String name, Text label, double standard) {
        return new NumberParameter(name, label, Text.of("锚框的中心在网格上，目标不在。", "Anchors sit on a grid, objects do not."), "px", 200, 312, 1, standard);
    }

    @Override
    public Declaration declaration() {
        return new Declaration("atss-assignment",
                Text.of("ATSS：每个目标自己的阈值", "ATSS: a threshold for each object"),
                Text.of("""
                        哪些锚框算正样本？固定阈值对小目标和细长目标常常一个也不给。ATSS 为每个目标在五层上各取中心最近的 $k$ 个锚框，\
                        再用这些候选的 IoU 自己定出阈值：
                        $$t=\\bar m+s,\\qquad \\bar m=\\frac1n\\sum_i\\mathrm{IoU}_i,\\qquad s=\\sqrt{\\frac1{n-1}\\sum_i(\\mathrm{IoU}_i-\\bar m)^2}$$
                        $\\mathrm{IoU}\\ge t$ 且中心在目标内的候选是正样本。""", """
                        Which anchors are positive? A fixed threshold often gives small or narrow objects none at all. ATSS takes, for each object, the \
                        $k$ anchors with the nearest centres on each of five levels, and lets their IoU set the threshold:
                        $$t=\\bar m+s,\\qquad \\bar m=\\frac1n\\sum_i\\mathrm{IoU}_i,\\qquad s=\\sqrt{\\frac1{n-1}\\sum_i(\\mathrm{IoU}_i-\\bar m)^2}$$
                        Candidates with $\\mathrm{IoU}\\ge t$ and their centre inside the object are positive."""),
                List.of("label-assignment-atss", "anchor-based-vs-anchor-free"), List.of(WIDTH, HEIGHT, X, Y, K, FIXED), List.of(),
                List.of(Output.exact("anchors"), Output.exact("threshold"), Output.exact("positives"), Output.exact("fixed-positives"),
                        Output.exact("levels"), Output.exact("against-size"), Output.exact("against-size-table"), Output.exact("explanation")),
                Text.of("目标缩小到 20×20：固定阈值 0.5 给它几个正样本？ATSS 呢？", "Shrink the object to 20×20: how many positives does 0.5 give it? And ATSS?"));
    }

    @Override
    public void run(DemoRun run) {
        var truth = centred(run.value(X), run.value(Y), run.whole(WIDTH), run.whole(HEIGHT));
        var choice = run.stage(Text.of("ATSS 分配", "ATSS"), () -> AnchorLevels.adaptive(truth, run.whole(K)));
        var fixed = AnchorLevels.fixed(truth, run.value(FIXED));

        run.show(picture(truth, choice));
        run.show(new NumberArtefact("threshold", Text.of("这个目标的阈值", "Threshold of this object"),
                Text.filled("均值 %.3f + 标准差 %.3f", "mean %.3f + deviation %.3f", choice.mean(), choice.deviation()), choice.threshold(), "", 3));
        run.show(new NumberArtefact("positives", Text.of("ATSS 的正样本", "Positives by ATSS"), Text.NONE, choice.positive().size(), "", 0));
        run.show(new NumberArtefact("fixed-positives", Text.of("固定阈值的正样本", "Positives by the fixed threshold"), Text.NONE, fixed.size(), "", 0));
        run.show(levels(choice, fixed));
        var against = againstSize(run);
        run.show(against);
        run.show(SameTable.of("against-size-table", against, 0, 0));
        run.show(new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, Text.filled(
                "%d×%d 的目标有 %d 个候选，阈值 %.3f，得到 %d 个正样本；固定阈值 %.2f 给 %d 个。标准差大，说明有一层特别合适，阈值随之升高，只留下那一层；"
                        + "标准差小，说明几层差不多，正样本来自多层。",
                "The %d×%d object has %d candidates and a threshold of %.3f, which makes %d positives; a fixed %.2f gives %d. A large deviation means "
                        + "that one level fits well: the threshold rises and keeps that level. A small one means that several fit alike and share the positives.",
                truth.width(), truth.height(), choice.candidates().size(), choice.threshold(), choice.positive().size(), run.value(FIXED), fixed.size())));
    }

    private static PixelBox centred(double x, double y, int width, int height) {
        return new PixelBox((int) Math.round(x - width / 2.0), (int) Math.round(y - height / 2.0), width, height);
    }

    private static ImageArtefact picture(PixelBox truth, AnchorLevels.Choice choice) {
        var canvas = Canvas.blank(AnchorLevels.PICTURE, AnchorLevels.PICTURE, Palette.WHITE);
        canvas.rectangle(truth.x(), truth.y(), truth.right(), truth.bottom(), 0xcfe3f1);
        choice.positive().forEach(a -> canvas.outline(a.box(), 1, Palette.GREEN));
        choice.candidates().forEach(a -> canvas.ellipse(a.centreX(), a.centreY(), 3, 3, choice.positive().contains(a) ? Palette.GREEN : Palette.ORANGE));
        return new ImageArtefact("anchors", Text.of("候选与正样本", "Candidates and positives"),
                Text.of("浅蓝色块是目标；橙点是候选锚框的中心，绿点和绿框是其中的正样本。", "Light blue is the object; orange dots are centres of candidates, green dots and boxes the positives among them."),
                canvas.frame(), Pictures.Encoding.PNG,
                Text.filled("一个色块，%d 个候选中心，其中 %d 个是绿色。", "An area with %d candidate centres, %d of them green.", choice.candidates().size(), choice.positive().size()));
    }

    private static TableArtefact levels(AnchorLevels.Choice choice, List<AnchorLevels.Anchor> fixed) {
        var rows = AnchorLevels.STRIDES.stream().map(stride -> {
            var here = choice.candidates().stream().filter(a -> a.stride() == stride).toList();
            return List.of(String.valueOf(stride), String.valueOf(8 * stride), String.valueOf(here.size()),
                    String.format(Locale.ROOT, "%.3f", here.stream().mapToDouble(AnchorLevels.Anchor::iou).average().orElse(0)),
                    String.format(Locale.ROOT, "%.3f", here.stream().mapToDouble(AnchorLevels.Anchor::iou).max().orElse(0)),
                    String.valueOf(choice.positive().stream().filter(a -> a.stride() == stride).count()),
                    String.valueOf(fixed.stream().filter(a -> a.stride() == stride).count()));
        }).toList();
        return new TableArtefact("levels", Text.of("逐层的候选", "Candidates by level"), Text.NONE,
                List.of(Text.of("步长（px）", "Stride (px)"), Text.of("锚框边长（px）", "Anchor side (px)"), Text.of("候选", "Candidates"), Text.of("平均 IoU", "Mean IoU"),
                        Text.of("最大 IoU", "Largest IoU"), Text.of("ATSS 正样本", "Positives, ATSS"), Text.of("固定阈值正样本", "Positives, fixed")), rows);
    }

    /** Positives as the object grows, its shape kept. */
    private static PlotArtefact againstSize(DemoRun run) {
        double ratio = Math.sqrt(run.value(WIDTH) / run.value(HEIGHT));
        var sides = IntStream.rangeClosed(1, 20).mapToObj(i -> i * 16.0).toList();
        var truths = sides.stream().map(s -> centred(run.value(X), run.value(Y), Math.max(1, (int) Math.round(s * ratio)),
                Math.max(1, (int) Math.round(s / ratio)))).toList();
        run.checkpoint();
        return new PlotArtefact("against-size", Text.of("正样本数与目标大小", "Positives against the size of the object"),
                Text.of("长宽比不变，只改变大小。固定阈值时多时少，甚至为零；ATSS 大致不变。", "The shape stays, the size changes. The fixed threshold gives many, few or none; ATSS stays about level."),
                PlotArtefact.Drawing.LINE, Text.of("√面积（px）", "√area (px)"), Text.of("正样本数", "Positives"), List.of(
                        new Series(Text.of("ATSS（自适应）", "ATSS"), sides, truths.stream().map(t -> (double) AnchorLevels.adaptive(t, run.whole(K)).positive().size()).toList()),
                        new Series(Text.of("固定阈值", "fixed"), sides, truths.stream().map(t -> (double) AnchorLevels.fixed(t, run.value(FIXED)).size()).toList())));
    }
}
