package viva.vision.gallery;

import java.util.ArrayList;
import java.util.List;
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
import viva.vision.gallery.Anchors.Role;
import viva.vision.metric.Iou;
import viva.vision.picture.Canvas;
import viva.vision.picture.Frame;
import viva.vision.picture.Palette;
import viva.vision.picture.Pictures;
import viva.vision.picture.PixelBox;
import viva.vision.words.Text;

/** Anchors of chosen sizes and shapes on real boxes, beside the points of an anchor-free detector. */
final class AnchorsDemo implements Demo {
    private static final Input PICTURE = Inputs.picture("street", "shapes");
    private static final ChoiceParameter<Integer> STRIDE = new ChoiceParameter<>("stride", Text.of("步长", "Stride"),
            Text.of("每这么多像素一组锚框。", "One group of anchors in so many pixels."),
            List.of(new Option<>("16", Text.of("16", "16"), 16), new Option<>("32", Text.of("32", "32"), 32), new Option<>("64", Text.of("64", "64"), 64)), 16);
    private static final NumberParameter SIDE = new NumberParameter("side", Text.of("最小锚框边长", "Side of the smallest anchor"),
            Text.of("同面积正方形的边长；每一级加倍。", "Of the square of its area; each level doubles it."), "px", 16, 256, 16, 80.0);
    private static final NumberParameter LEVELS = new NumberParameter("levels", Text.of("尺寸级数", "Sizes"), Text.of("有几种大小。", "How many sizes."), "", 1, 4, 1, 2.0);
    private static final ChoiceParameter<List<Double>> RATIOS = new ChoiceParameter<>("ratios", Text.of("高宽比", "Height by width"),
            Text.of("行人又高又窄：试试只有正方形会怎样。", "People are tall and narrow: try squares alone."),
            List.of(new Option<>("square", Text.of("只有 1", "1 alone"), List.of(1.0)), new Option<>("usual", Text.of("½、1、2", "½, 1, 2"), List.of(0.5, 1.0, 2.0)),
                    new Option<>("people", Text.of("1、2、3", "1, 2, 3"), List.of(1.0, 2.0, 3.0))), List.of(0.5, 1.0, 2.0));
    private static final NumberParameter UPPER = new NumberParameter("upper", Text.of("正样本阈值", "Positive from an IoU of"),
            Text.of("负样本阈值低 0.2，之间的忽略。", "Negative 0.2 lower; ignored between."), "", 0.3, 0.9, 0.05, 0.5);
    private static final double GAP = 0.2;

    @Override
    public Declaration declaration() {
        return new Declaration("anchors",
                Text.of("锚框与无锚框：多少个框，才配上一个人", "Anchors and anchor-free: how many boxes for one person to match"),
                Text.of("""
                        锚框是预先铺满全图的框，训练时按与真实框的 IoU 分成正、负与忽略，网络只学从锚框到真实框的偏移。数量是
                        $$\\sum_{\\text{层}}\\Big\\lceil\\frac Ws\\Big\\rceil\\Big\\lceil\\frac Hs\\Big\\rceil\\cdot n_{\\text{尺寸}}\\cdot n_{\\text{比例}}$$
                        尺寸和比例是手工选的：选错了，真实框就配不上任何锚框。无锚框的检测器每个位置只有一个点，落在框里就是正样本，没有这些超参数。
                        没有真实框的图片用两个约定的框。""", """
                        Anchors are boxes laid over the whole picture beforehand. Training sorts them by IoU with the true boxes into positive, negative and \
                        ignored, and the network learns only the offset from an anchor to its box. Their number is
                        $$\\sum_{\\text{levels}}\\Big\\lceil\\frac Ws\\Big\\rceil\\Big\\lceil\\frac Hs\\Big\\rceil\\cdot n_{\\text{sizes}}\\cdot n_{\\text{ratios}}$$
                        Sizes and ratios are chosen by hand, and where they are wrong a true box matches no anchor. An anchor-free detector has one point in \
                        each place, positive inside a box, and none of these settings. A picture without known boxes gets two agreed ones."""),
                List.of("anchor-based-vs-anchor-free", "two-stage-vs-one-stage", "label-assignment-atss"),
                List.of(STRIDE, SIDE, LEVELS, RATIOS, UPPER), List.of(PICTURE),
                List.of(Output.exact("matched"), Output.exact("anchors"), Output.exact("positive"), Output.exact("points"), Output.exact("best-overlaps"),
                        Output.exact("recall"), Output.exact("explanation")),
                Text.of("默认设置下有多少个锚框？其中百分之几会成为正样本？", "How many anchors are there with the default settings, and what percentage of them becomes positive?"));
    }

    @Override
    public void run(DemoRun run) {
        var frame = run.picture(PICTURE);
        var known = run.sample(PICTURE).map(s -> s.people()).orElse(List.of());
        var truth = known.isEmpty() ? Inputs.agreedBoxes(frame) : known;
        var grid = new Anchors(frame.width(), frame.height(), run.value(STRIDE),
                IntStream.range(0, run.whole(LEVELS)).mapToObj(i -> run.whole(SIDE) << i).toList(), run.value(RATIOS));
        var anchors = grid.all();
        double upper = run.value(UPPER);
        var roles = run.stage(Text.of("匹配", "Matching"), () -> Anchors.roles(anchors, truth, upper - GAP, upper));
        long positive = roles.stream().filter(r -> r == Role.POSITIVE).count();
        long ignored = roles.stream().filter(r -> r == Role.IGNORED).count();
        run.show(new ImageArtefact("matched", Text.of("真实框与正样本锚框", "True boxes and positive anchors"),
                Text.filled("橙色是真实框，绿色是 %d 个正样本锚框。", "Orange are the true boxes, green the %d positive anchors.", positive),
                drawn(frame, anchors, roles, truth), Pictures.Encoding.PNG, Text.of("每个真实框周围有一些重叠的绿色框。", "Some overlapping green boxes around each true one.")));
        run.show(new NumberArtefact("anchors", Text.of("锚框总数", "Anchors"), Text.NONE, anchors.size(), "", 0));
        run.show(new NumberArtefact("positive", Text.of("正样本的比例", "Share of positives"), Text.filled("正 %d，忽略 %d，负 %d。",
                "%d positive, %d ignored, %d negative.", positive, ignored, anchors.size() - positive - ignored), 100.0 * positive / anchors.size(), "%", 2));
        var points = new FcosAssignment(truth, run.value(STRIDE), 0);
        int columns = Math.ceilDiv(frame.width(), run.value(STRIDE));
        int rows = Math.ceilDiv(frame.height(), run.value(STRIDE));
        long inside = IntStream.range(0, columns * rows).filter(i -> points.boxAt(i % columns, i / columns).isPresent()).count();
        run.show(new NumberArtefact("points", Text.of("无锚框：正样本点的比例", "Anchor-free: share of positive points"),
                Text.filled("同一步长的 %d 个点里有 %d 个在框内。", "Of %d points at the same stride %d lie in a box.", columns * rows, inside),
                100.0 * inside / (columns * rows), "%", 2));
        var best = truth.stream().map(t -> anchors.get(Anchors.best(anchors, t))).toList();
        var overlaps = IntStream.range(0, truth.size()).mapToDouble(i -> Iou.of(best.get(i), truth.get(i))).toArray();
        run.show(new TableArtefact("best-overlaps", Text.of("每个真实框的最佳锚框", "The best anchor of each true box"), Text.NONE,
                List.of(Text.of("框", "Box"), Text.of("宽×高（px）", "Width×height (px)"), Text.of("最佳锚框", "Best anchor"), Text.of("IoU", "IoU")),
                IntStream.range(0, truth.size()).mapToObj(i -> List.of(String.valueOf(i + 1), size(truth.get(i)), size(best.get(i)),
                        "%.3f".formatted(overlaps[i]))).toList()));
        var thresholds = IntStream.rangeClosed(6, 19).mapToObj(i -> i / 20.0).toList();
        run.show(new PlotArtefact("recall", Text.of("有锚框可配的真实框", "True boxes that some anchor matches"),
                Text.of("只算 IoU 达到阈值的，不算强制匹配。", "By IoU alone, without forced matches."), PlotArtefact.Drawing.LINE, Text.of("IoU 阈值", "IoU threshold"),
                Text.of("召回（%）", "Recall (%)"), List.of(new Series(Text.of("锚框", "Anchors"), thresholds, thresholds.stream()
                        .map(t -> 100.0 * IntStream.range(0, overlaps.length).filter(i -> overlaps[i] >= t).count() / overlaps.length).toList()))));
        long forced = IntStream.range(0, overlaps.length).filter(i -> overlaps[i] < upper).count();
        run.show(new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, Text.filled(
                "%1$d 个锚框配 %2$d 个真实框：正样本只有 %3$d 个，每个正样本对应约 %4$.0f 个其余锚框，这正是 Focal Loss 面对的不平衡。"
                        + "其中 %5$d 个真实框没有 IoU ≥ %6$.2f 的锚框可配，靠强制匹配才有正样本。",
                "%1$d anchors for %2$d true boxes: %3$d are positive, about %4$.0f others to each, which is the imbalance that focal loss faces. "
                        + "True boxes that no anchor meets with an IoU of at least %6$.2f, and that get their best one by force: %5$d.",
                anchors.size(), truth.size(), positive, (anchors.size() - positive) / (double) Math.max(1, positive), forced, upper)));
    }

    private static String size(PixelBox box) {
        return box.width() + "×" + box.height();
    }

    private static Frame drawn(Frame frame, List<PixelBox> anchors, List<Role> roles, List<PixelBox> truth) {
        var canvas = Canvas.on(frame);
        for (int i = 0; i < anchors.size(); i++) {
            if (roles.get(i) == Role.POSITIVE) {
                canvas.outline(anchors.get(i), 2, Palette.GREEN, 0.6);
            }
        }
        truth.forEach(t -> canvas.outline(t, 3, Palette.ORANGE));
        return canvas.frame();
    }
}
