package viva.vision.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import viva.vision.detection.Candidate;
import viva.vision.detection.PeopleDetector;
import viva.vision.detection.Suppression;
import viva.vision.metric.BoxMatch;
import viva.vision.metric.Iou;
import viva.vision.picture.Canvas;
import viva.vision.picture.Frame;
import viva.vision.picture.Palette;
import viva.vision.picture.Pictures;
import viva.vision.picture.PixelBox;
import viva.vision.words.Text;

/** Non-maximum suppression on the raw windows of a real people detector. */
final class NmsDemo implements Demo {
    private enum Method { GREEDY, SOFT_LINEAR, SOFT_GAUSSIAN }

    private static final Input PICTURE = Inputs.picture("street", "night");
    private static final NumberParameter SCORE = new NumberParameter("scoreThreshold",
            Text.of("分数阈值", "Score threshold"),
            Text.of("低于它的候选框直接丢弃；Soft-NMS 降分之后也用它裁决。",
                    "Weaker candidates are dropped; Soft-NMS applies it again after lowering scores."),
            "", 0.3, 0.95, 0.05, 0.5);
    private static final NumberParameter IOU = new NumberParameter("iouThreshold",
            Text.of("IoU 阈值", "IoU threshold"),
            Text.of("与已保留的框重叠超过它，就算重复。高斯 Soft-NMS 不使用它。",
                    "More overlap than this with a kept box counts as a duplicate. Gaussian Soft-NMS does not use it."),
            "", 0.05, 0.95, 0.05, 0.45);
    private static final ChoiceParameter<Method> METHOD = new ChoiceParameter<>("method",
            Text.of("抑制方法", "Method"),
            Text.of("贪心法删掉重复框，Soft-NMS 只降低它们的分数。",
                    "Greedy removes duplicates; Soft-NMS only lowers their scores."),
            List.of(new Option<>("greedy", Text.of("贪心 NMS", "Greedy NMS"), Method.GREEDY),
                    new Option<>("soft-linear", Text.of("Soft-NMS（线性）", "Soft-NMS, linear"), Method.SOFT_LINEAR),
                    new Option<>("soft-gaussian", Text.of("Soft-NMS（高斯）", "Soft-NMS, Gaussian"), Method.SOFT_GAUSSIAN)),
            Method.GREEDY);
    private static final NumberParameter SIGMA = new NumberParameter("sigma",
            Text.of("高斯宽度 σ", "Gaussian width σ"),
            Text.of("只用于高斯 Soft-NMS：越小，重叠扣分越狠。", "Gaussian Soft-NMS only: the smaller, the harder an overlap is punished."),
            "", 0.1, 1, 0.1, 0.5);
    /** The heat map stays readable up to this many rows. */
    private static final int NEIGHBOURS = 16;
    /** A found person counts as right from this IoU with the drawn one. */
    private static final double TRUE_FROM = 0.5;

    private final PeopleDetector people;

    NmsDemo(PeopleDetector people) {
        this.people = people;
    }

    @Override
    public Declaration declaration() {
        return new Declaration("nms",
                Text.of("NMS 与 IoU：从一堆候选框到一人一框", "NMS and IoU: from a heap of boxes to one per person"),
                Text.of("""
                        检测器会在同一个目标附近给出许多框。**非极大值抑制**按分数从高到低取框，把与它重叠过多的框当作重复处理。
                        重叠用交并比衡量：$$\\mathrm{IoU}(A,B)=\\frac{|A\\cap B|}{|A\\cup B|}$$
                        贪心 NMS 在 $\\mathrm{IoU}>N_t$ 时把分数清零；Soft-NMS 改为 $s\\leftarrow s\\,(1-\\mathrm{IoU})$ 或 \
                        $s\\leftarrow s\\,e^{-\\mathrm{IoU}^2/\\sigma}$。
                        这里的候选框来自真实的检测器（HOG + 线性 SVM 滑动窗口），没有经过任何合并。\
                        DETR 用匈牙利匹配训练出一对一的输出，正是为了不再需要这一步。""", """
                        A detector fires many times around one object. **Non-maximum suppression** takes boxes from the highest \
                        score down and treats what overlaps a taken box too much as a duplicate. Overlap is measured by
                        $$\\mathrm{IoU}(A,B)=\\frac{|A\\cap B|}{|A\\cup B|}$$
                        Greedy NMS sets the score to zero where $\\mathrm{IoU}>N_t$; Soft-NMS makes it $s\\leftarrow s\\,(1-\\mathrm{IoU})$ \
                        or $s\\leftarrow s\\,e^{-\\mathrm{IoU}^2/\\sigma}$.
                        The candidates come from a real detector (HOG and a linear SVM over sliding windows), with nothing merged. \
                        DETR trains one output per object with Hungarian matching precisely to do without this step."""),
                List.of("two-stage-vs-one-stage", "detr-hungarian-matching", "map-coco-metrics"),
                List.of(METHOD, SCORE, IOU, SIGMA), List.of(PICTURE),
                List.of(Output.exact("before"), Output.exact("after"), Output.exact("candidates"), Output.exact("kept"),
                        Output.exact("iou-matrix"), Output.exact("kept-against-threshold"), Output.exact("threshold-table"),
                        Output.exact("explanation")),
                Text.of("街上有两个人几乎并肩。IoU 阈值降到 0.05 时会保留几个框？升到 0.95 时呢？",
                        "Two people in the street walk almost side by side. How many boxes stay at an IoU threshold of 0.05? And at 0.95?"));
    }

    @Override
    public void run(DemoRun run) {
        var frame = run.picture(PICTURE);
        var all = run.stage(Text.of("检测（HOG 滑动窗口）", "Detection (HOG sliding window)"), () -> people.windows(frame));
        run.progress(0.6);
        double score = run.value(SCORE);
        var candidates = all.stream().filter(c -> c.score() >= score).toList();
        var kept = run.stage(Text.of("抑制", "Suppression"), () -> chosen(run).keep(candidates, score));

        run.show(new ImageArtefact("before", Text.of("抑制之前", "Before"),
                Text.filled("分数不低于 %2$.2f 的 %1$d 个候选框，越亮分数越高。",
                        "%d candidates with a score of at least %.2f; the brighter, the higher the score.", candidates.size(), score),
                drawn(frame, candidates, 2, 0.7), Pictures.Encoding.JPEG,
                Text.filled("图上画了 %d 个互相重叠的框。", "The picture with %d overlapping boxes.", candidates.size())));
        run.show(new ImageArtefact("after", Text.of("抑制之后", "After"),
                Text.filled("留下 %d 个框。", "%d boxes stay.", kept.size()), drawn(frame, kept, 3, 1), Pictures.Encoding.JPEG,
                Text.filled("图上画了 %d 个保留的框。", "The picture with the %d boxes that stay.", kept.size())));
        run.show(new NumberArtefact("candidates", Text.of("候选框", "Candidates"), Text.NONE, candidates.size(), "", 0));
        run.show(new NumberArtefact("kept", Text.of("保留的框", "Boxes kept"), Text.NONE, kept.size(), "", 0));
        run.show(matrix(candidates));
        sweep(run, candidates, score);
        run.show(explanation(run, all, candidates, kept));
    }

    private static Suppression chosen(DemoRun run) {
        return suppression(run.value(METHOD), run.value(IOU), run.value(SIGMA));
    }

    private static Suppression suppression(Method method, double iou, double sigma) {
        return switch (method) {
            case GREEDY -> new Suppression.Greedy(iou);
            case SOFT_LINEAR -> new Suppression.SoftLinear(iou);
            case SOFT_GAUSSIAN -> new Suppression.SoftGaussian(sigma);
        };
    }

    private static Frame drawn(Frame frame, List<Candidate> candidates, int thickness, double opacity) {
        var canvas = Canvas.on(frame);
        // The strongest last, on top.
        candidates.stream().sorted(Comparator.comparingDouble(Candidate::score))
                .forEach(c -> canvas.outline(c.box(), thickness, Palette.heat(c.score()), opacity));
        return canvas.frame();
    }

    /** IoU of the candidates that overlap the strongest one, strongest first. */
    private static PlotArtefact matrix(List<Candidate> candidates) {
        var around = candidates.isEmpty() ? List.<Candidate>of() : candidates.stream()
                .filter(c -> Iou.of(c.box(), candidates.getFirst().box()) > 0).limit(NEIGHBOURS).toList();
        var rows = new ArrayList<Series>();
        for (int i = 0; i < around.size(); i++) {
            var box = around.get(i).box();
            rows.add(Series.counted(Text.filled("#%d（%.2f）", "#%d (%.2f)", i + 1, around.get(i).score()),
                    around.stream().mapToDouble(c -> Iou.of(box, c.box())).toArray()));
        }
        return new PlotArtefact("iou-matrix", Text.of("最强框周围的 IoU 矩阵", "IoU matrix around the strongest box"),
                Text.of("行和列是与最强候选框有重叠的候选框，按分数从高到低；对角线为 1。",
                        "Rows and columns are the candidates that overlap the strongest one, by falling score; the diagonal is 1."),
                PlotArtefact.Drawing.HEATMAP, Text.of("候选框（从 0 起）", "Candidate (from 0)"), Text.of("候选框（分数）", "Candidate (score)"), rows);
    }

    private static void sweep(DemoRun run, List<Candidate> candidates, double score) {
        var thresholds = IntStream.rangeClosed(1, 19).mapToObj(i -> i / 20.0).toList();
        var series = new ArrayList<Series>();
        for (var option : METHOD.options()) {
            run.checkpoint();
            series.add(new Series(option.label(), thresholds, thresholds.stream()
                    .map(t -> (double) suppression(option.meaning(), t, run.value(SIGMA)).keep(candidates, score).size()).toList()));
        }
        run.show(new PlotArtefact("kept-against-threshold", Text.of("保留框数与 IoU 阈值", "Boxes kept against the IoU threshold"),
                Text.of("阈值越高，贪心 NMS 放过的重复框越多；高斯 Soft-NMS 与阈值无关，是一条水平线。",
                        "The higher the threshold, the more duplicates greedy NMS lets pass; Gaussian Soft-NMS has none and stays level."),
                PlotArtefact.Drawing.LINE, Text.of("IoU 阈值", "IoU threshold"), Text.of("保留的框", "Boxes kept"), series));
        var columns = new ArrayList<>(List.of(Text.of("IoU 阈值", "IoU threshold")));
        METHOD.options().forEach(o -> columns.add(o.label()));
        var rows = IntStream.range(0, thresholds.size()).mapToObj(i -> {
            var row = new ArrayList<>(List.of("%.2f".formatted(thresholds.get(i))));
            series.forEach(s -> row.add("%.0f".formatted(s.y().get(i))));
            return List.copyOf(row);
        }).toList();
        run.show(new TableArtefact("threshold-table", Text.of("同一数据的表格", "The same as a table"), Text.NONE, columns, rows));
    }

    private static TextArtefact explanation(DemoRun run, List<Candidate> all, List<Candidate> candidates, List<Candidate> kept) {
        var text = Text.filled(
                "检测器给出 %d 个窗口，其中 %d 个分数不低于 %.2f；抑制之后剩 %d 个，去掉了 %d 个。",
                "The detector gave %d windows, %d of them with a score of at least %.2f; suppression left %d and removed %d.",
                all.size(), candidates.size(), run.value(SCORE), kept.size(), candidates.size() - kept.size());
        var truth = run.sample(PICTURE).map(s -> s.people()).orElse(List.of());
        if (!truth.isEmpty()) {
            var match = BoxMatch.of(kept.stream().map(Candidate::box).toList(), truth, TRUE_FROM);
            text = text.and(Text.filled(
                    "画面里实际有 %d 个人（IoU ≥ %.1f 算找到）：找到 %d 个，重复 %d 个，误检 %d 个，漏掉 %d 个。",
                    " There really are %d people (found from an IoU of %.1f): %d found, %d duplicates, %d false, %d missed.",
                    truth.size(), TRUE_FROM, match.right(), match.duplicates(), match.wrong(), match.missed()));
            text = text.and(closest(truth).map(iou -> Text.filled(
                    "靠得最近的两个人，真实框的 IoU 是 %.2f：即使检测框分毫不差，贪心 NMS 的阈值低于它也必然丢掉一个人，这正是 Soft-NMS 要缓解的拥挤问题。",
                    " The true boxes of the closest two overlap with an IoU of %.2f: even with perfect boxes a greedy threshold below "
                            + "that must lose one of them, which is the crowding that Soft-NMS eases.", iou)).orElse(Text.NONE));
        }
        if (candidates.isEmpty()) {
            text = text.and(Text.of("没有候选框可抑制：NMS 只会减少框，救不回检测器没看见的目标。",
                    " There was nothing to suppress: NMS only removes boxes, it cannot bring back what the detector did not see."));
        }
        return new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, text);
    }

    private static Optional<Double> closest(List<PixelBox> boxes) {
        return boxes.stream().flatMap(a -> boxes.stream().filter(b -> b != a).map(b -> Iou.of(a, b)))
                .max(Comparator.naturalOrder()).filter(iou -> iou > 0);
    }
}
