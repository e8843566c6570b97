package viva.vision.gallery;

import java.util.ArrayList;
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
import viva.vision.metric.AveragePrecision;
import viva.vision.metric.AveragePrecision.Area;
import viva.vision.metric.AveragePrecision.Curve;
import viva.vision.metric.AveragePrecision.Verdict;
import viva.vision.metric.AveragePrecision.View;
import viva.vision.picture.Canvas;
import viva.vision.picture.Palette;
import viva.vision.picture.Pictures;
import viva.vision.words.Text;

/** COCO's average precision, followed from the single box to the one number. */
final class CocoMapDemo implements Demo {
    private static final NumberParameter JITTER = new NumberParameter("jitter", Text.of("框的误差", "Box error"),
            Text.of("每条边偏移的标准差，占边长的百分比。", "Standard deviation of each edge, in percent of the side."), "%", 0, 30, 1, 6.0);
    private static final NumberParameter MISSED = new NumberParameter("missed", Text.of("漏检", "Missed"),
            Text.of("完全看不见的目标的比例。", "Share of objects that are not seen at all."), "%", 0, 90, 5, 15.0);
    private static final NumberParameter DUPLICATES = new NumberParameter("duplicates", Text.of("重复框", "Duplicates"),
            Text.of("被报告两次的目标的比例；第二次算误检。", "Share of objects reported twice; the second counts as false."), "%", 0, 100, 5, 10.0);
    private static final NumberParameter ALARMS = new NumberParameter("alarms", Text.of("误检框", "False boxes"),
            Text.of("三张图里凭空多出的框。", "Boxes around nothing, over the three pictures."), "", 0, 60, 1, 8.0);
    private static final NumberParameter ALARM_SCORE = new NumberParameter("alarmScore", Text.of("误检框的最高分", "Highest score of a false box"),
            Text.of("真目标的分数在 0.5 到 1 之间；试试 0.5 和 1。", "Real objects score from 0.5 to 1; try 0.5 and 1."), "", 0.1, 1, 0.1, 0.8);
    private static final NumberParameter IOU = new NumberParameter("iouThreshold", Text.of("PR 曲线的 IoU 阈值", "IoU threshold of the curve"),
            Text.of("只影响图片、排名表和 PR 曲线。", "For the pictures, the ranking and the curve only."), "", 0.5, 0.95, 0.05, 0.5);
    private static final NumberParameter SEED = new NumberParameter("seed", Text.of("随机种子", "Seed"),
            Text.of("决定目标的位置和误差。", "Decides where objects lie and how they are mistaken."), "", 0, 9999, 1, 3.0);

    @Override
    public Declaration declaration() {
        return new Declaration("coco-map",
                Text.of("亲手算一遍 COCO 的 mAP", "COCO's mAP, computed by hand"),
                Text.of("""
                        所有图片的框按分数排成一队。一个框若与某个还没被占用的真实框 $\\mathrm{IoU}\\ge t$，就是 TP，否则是 FP。沿着队伍往下数：
                        $$P=\\frac{TP}{TP+FP},\\qquad R=\\frac{TP}{TP+FN},\\qquad \\mathrm{AP}_t=\\frac1{101}\\sum_{r\\in\\{0,0.01,\\dots,1\\}}\\max_{R\\ge r}P$$
                        COCO 的 AP 再对 $t=0.50,0.55,\\dots,0.95$ 取平均。这里只有一个类别，所以 mAP 就是 AP。\
                        检测器是一个可以调坏的玩具：真实框已知，由你决定它错多少。""", """
                        The boxes of all pictures queue up by score. A box with $\\mathrm{IoU}\\ge t$ to a true box that is still free is a true \
                        positive, any other a false one. Counting down the queue,
                        $$P=\\frac{TP}{TP+FP},\\qquad R=\\frac{TP}{TP+FN},\\qquad \\mathrm{AP}_t=\\frac1{101}\\sum_{r\\in\\{0,0.01,\\dots,1\\}}\\max_{R\\ge r}P$$
                        COCO's AP is the mean over $t=0.50,0.55,\\dots,0.95$. There is one class here, so mAP is AP. The detector is a toy to be \
                        spoiled: the true boxes are known and you set how wrong it is."""),
                List.of("map-coco-metrics"),
                List.of(JITTER, MISSED, DUPLICATES, ALARMS, ALARM_SCORE, IOU, SEED), List.of(),
                List.of(Output.exact("pictures"), Output.exact("ap"), Output.exact("ap50"), Output.exact("ap75"),
                        Output.exact("precision-recall"), Output.exact("ranking"), Output.exact("ap-against-iou"),
                        Output.exact("ap-table"), Output.exact("by-size"), Output.exact("explanation")),
                Text.of("框的误差从 6% 加到 15%，AP50 和 AP75 哪个掉得多？再加 30 个误检框、最高分 0.5，AP 会掉多少？",
                        "The box error goes from 6% to 15%: which falls more, AP50 or AP75? And 30 more false boxes that score at most 0.5, what do they cost?"));
    }

    @Override
    public void run(DemoRun run) {
        var views = run.stage(Text.of("生成检测结果", "Making detections"), () -> new DetectorPlay(run.value(JITTER) / 100,
                run.value(MISSED) / 100, run.value(DUPLICATES) / 100, run.whole(ALARMS), run.value(ALARM_SCORE), run.whole(SEED)).views());
        double threshold = run.value(IOU);
        var curve = run.stage(Text.of("匹配与排名", "Matching and ranking"), () -> AveragePrecision.curve(views, threshold, Area.ALL));
        run.show(pictures(views, curve, threshold));
        double ap = AveragePrecision.overThresholds(views, Area.ALL);
        double ap50 = AveragePrecision.curve(views, 0.5, Area.ALL).average();
        double ap75 = AveragePrecision.curve(views, 0.75, Area.ALL).average();
        run.show(new NumberArtefact("ap", Text.of("AP（十个阈值的平均）", "AP (mean of ten thresholds)"), Text.NONE, ap, "", 3));
        run.show(new NumberArtefact("ap50", Text.of("AP50：找到没有（IoU ≥ 0.50）", "AP50 (IoU ≥ 0.50)"), Text.NONE, ap50, "", 3));
        run.show(new NumberArtefact("ap75", Text.of("AP75：画准没有（IoU ≥ 0.75）", "AP75 (IoU ≥ 0.75)"), Text.NONE, ap75, "", 3));
        run.show(precisionRecall(curve, threshold));
        run.show(ranking(curve));
        var against = againstIou(views);
        run.show(against);
        run.show(SameTable.of("ap-table", against, 2, 3));
        run.show(bySize(views));
        run.show(explanation(curve, ap, ap50, ap75, threshold));
    }

    private static ImageArtefact pictures(List<View> views, Curve curve, double threshold) {
        var frames = IntStream.range(0, views.size()).mapToObj(i -> {
            var canvas = Canvas.blank(DetectorPlay.WIDTH, DetectorPlay.HEIGHT, 0xe8e8e8);
            views.get(i).truth().forEach(t -> canvas.rectangle(t.x(), t.y(), t.right(), t.bottom(), 0xc2ccd6));
            curve.ranked().reversed().stream().filter(r -> r.picture() == i).forEach(r ->
                    canvas.outline(r.found().box(), 2, r.verdict() == Verdict.RIGHT ? Palette.GREEN : Palette.VERMILION));
            return canvas.frame();
        }).toList();
        long right = curve.ranked().stream().filter(r -> r.verdict() == Verdict.RIGHT).count();
        return new ImageArtefact("pictures", Text.of("三张图上的框", "The boxes in three pictures"),
                Text.filled("灰蓝色块是真实目标；绿框是 IoU ≥ %.2f 的 TP，红框是 FP。",
                        "Grey-blue areas are the real objects; green boxes are right at IoU ≥ %.2f, red ones false.", threshold),
                Canvas.row(frames, 8), Pictures.Encoding.PNG,
                Text.filled("三张图里共 %d 个真实目标，%d 个绿框，%d 个红框。", "Three pictures with %d objects, %d green boxes and %d red ones.",
                        curve.truths(), right, curve.ranked().size() - right));
    }

    private static PlotArtefact precisionRecall(Curve curve, double threshold) {
        var grid = IntStream.rangeClosed(0, 100).mapToObj(i -> i / 100.0).toList();
        return new PlotArtefact("precision-recall", Text.filled("PR 曲线（IoU ≥ %.2f）", "Precision and recall at IoU ≥ %.2f", threshold),
                Text.of("原始曲线有锯齿：每个误检让精确率下跌。包络取“此后最好的精确率”，AP 是包络在 101 个点上的平均。",
                        "The raw curve has teeth: each false box lowers precision. The envelope takes the best precision from there on; AP is its mean over 101 points."),
                PlotArtefact.Drawing.LINE, Text.of("召回率", "Recall"), Text.of("精确率", "Precision"),
                List.of(new Series(Text.of("逐框累计", "Box by box"), listed(curve.recall()), listed(curve.precision())),
                        new Series(Text.of("包络（101 点）", "Envelope, 101 points"), grid, listed(curve.envelope()))));
    }

    private static List<Double> listed(double[] values) {
        // A curve of nothing still has a beginning to be drawn.
        return values.length == 0 ? List.of(0.0) : IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
    }

    private static TableArtefact ranking(Curve curve) {
        var rows = IntStream.range(0, curve.ranked().size()).mapToObj(i -> {
            var ranked = curve.ranked().get(i);
            return List.of(String.valueOf(i + 1), String.valueOf(ranked.picture() + 1), three(ranked.found().score()), three(ranked.iou()),
                    ranked.verdict() == Verdict.RIGHT ? "TP" : "FP", three(curve.precision()[i]), three(curve.recall()[i]));
        }).toList();
        return new TableArtefact("ranking", Text.of("排名表：AP 的全部原料", "The ranking: all that AP is made of"),
                Text.of("IoU 是与所占真实框的重叠，没有占到则为 0。", "IoU is with the true box taken, 0 where none was."),
                List.of(Text.of("名次", "Rank"), Text.of("图片", "Picture"), Text.of("分数", "Score"), Text.of("IoU", "IoU"),
                        Text.of("判定", "Verdict"), Text.of("精确率", "Precision"), Text.of("召回率", "Recall")), rows);
    }

    private static PlotArtefact againstIou(List<View> views) {
        var thresholds = IntStream.range(0, 10).mapToObj(i -> (10 + i) / 20.0).toList();
        var series = new ArrayList<Series>();
        series.add(new Series(Text.of("AP", "AP"), thresholds,
                thresholds.stream().map(t -> AveragePrecision.curve(views, t, Area.ALL).average()).toList()));
        return new PlotArtefact("ap-against-iou", Text.of("AP 与 IoU 阈值", "AP against the IoU threshold"),
                Text.of("COCO 的 AP 是这十个值的平均：框画得不准，右边先塌。", "COCO's AP is the mean of these ten: imprecise boxes bring down the right side first."),
                PlotArtefact.Drawing.LINE, Text.of("IoU 阈值", "IoU threshold"), Text.of("AP", "AP"), series);
    }

    private static TableArtefact bySize(List<View> views) {
        var rows = IntStream.range(0, Area.values().length).mapToObj(i -> {
            var area = Area.values()[i];
            return List.of(List.of("all", "small", "medium", "large").get(i), List.of("", "< 32²", "32² – 96²", "> 96²").get(i),
                    String.valueOf(AveragePrecision.curve(views, 0.5, area).truths()), three(AveragePrecision.overThresholds(views, area)),
                    three(AveragePrecision.curve(views, 0.5, area).average()), three(AveragePrecision.curve(views, 0.75, area).average()));
        }).toList();
        return new TableArtefact("by-size", Text.of("按目标大小分开", "By the size of objects"),
                Text.of("同样百分比的误差，小目标的 IoU 还要再吃取整的亏。", "At the same error in percent, small objects also suffer from whole pixels."),
                List.of(Text.of("范围", "Range"), Text.of("面积（px²）", "Area (px²)"), Text.of("目标数", "Objects"), Text.of("AP", "AP"),
                        Text.of("AP50", "AP50"), Text.of("AP75", "AP75")), rows);
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static TextArtefact explanation(Curve curve, double ap, double ap50, double ap75, double threshold) {
        long right = curve.ranked().stream().filter(r -> r.verdict() == Verdict.RIGHT).count();
        long lastRight = IntStream.range(0, curve.ranked().size()).filter(i -> curve.ranked().get(i).verdict() == Verdict.RIGHT).max().orElse(-1);
        long after = curve.ranked().size() - 1 - lastRight;
        return new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, Text.filled(
                "%d 个目标，%d 个框；IoU ≥ %.2f 时 %d 个 TP、%d 个 FP，最终召回率 %.2f，AP = %.3f。"
                        + "其中 %d 个 FP 排在最后一个 TP 之后：它们一分不扣，因为 AP 只问每个召回率上的最好精确率。"
                        + "AP50 = %.3f 看“找没找到”，AP75 = %.3f 看“画得准不准”，AP = %.3f 把十个要求放在一起。",
                "%d objects and %d boxes; at IoU ≥ %.2f there are %d true and %d false positives, a final recall of %.2f and an AP of %.3f. "
                        + "%d of the false ones rank behind the last true one and cost nothing, as AP only asks for the best precision at each recall. "
                        + "AP50 = %.3f asks whether objects are found, AP75 = %.3f how well they are outlined, and AP = %.3f puts ten demands together.",
                curve.truths(), curve.ranked().size(), threshold, right, curve.ranked().size() - right,
                curve.truths() == 0 ? 0 : right / (double) curve.truths(), curve.average(), after, ap50, ap75, ap));
    }
}
