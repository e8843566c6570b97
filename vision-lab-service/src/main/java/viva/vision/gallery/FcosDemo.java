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
import viva.vision.gallery.FcosAssignment.Distances;
import viva.vision.picture.Canvas;
import viva.vision.picture.Frame;
import viva.vision.picture.Palette;
import viva.vision.picture.Pictures;
import viva.vision.picture.PixelBox;
import viva.vision.words.Text;

/** Which places FCOS makes positive, and how central each is. */
final class FcosDemo implements Demo {
    private static final Input PICTURE = Inputs.picture("street", "shapes");
    private static final ChoiceParameter<Integer> STRIDE = new ChoiceParameter<>("stride", Text.of("特征图步长", "Feature stride"),
            Text.of("每这么多像素一个位置。", "One place in so many pixels."),
            List.of(new Option<>("4", Text.of("4", "4"), 4), new Option<>("8", Text.of("8", "8"), 8), new Option<>("16", Text.of("16", "16"), 16),
                    new Option<>("32", Text.of("32", "32"), 32)), 8);
    private static final NumberParameter RADIUS = new NumberParameter("radius", Text.of("中心采样半径", "Radius of centre sampling"),
            Text.of("以步长为单位；0 表示整个框。", "In strides; 0 for the whole box."), "", 0, 4, 0.5, 0.0);
    private static final NumberParameter ACROSS = percent("across", Text.of("选中的点：框内横向", "Chosen point, across its box"), 25);
    private static final NumberParameter DOWN = percent("down", Text.of("选中的点：框内纵向", "Chosen point, down its box"), 50);

    private static NumberParameter percent(String name, Text label, double standard) {
        return new NumberParameter(name, label, Text.of("50 是第一个框的正中。", "50 is the middle of the first box."), "%", 5, 95, 5, standard);
    }

    @Override
    public Declaration declaration() {
        return new Declaration("fcos-centerness",
                Text.of("FCOS：谁是正样本，中心度有多高", "FCOS: which places are positive, and how central they are"),
                Text.of("""
                        没有锚框：特征图上落在真实框里的每个位置都是正样本，直接回归到四条边的距离 $l,t,r,b$。落在几个框里的位置归面积最小的那个。
                        靠边的位置也是正样本，却很难回归好，所以另学一个中心度，推理时乘到分类分数上：
                        $$\\sqrt{\\frac{\\min(l,r)}{\\max(l,r)}\\cdot\\frac{\\min(t,b)}{\\max(t,b)}}$$
                        没有真实框的图片用两个约定的、互相重叠的框。""", """
                        No anchors: every place of the feature map inside a true box is positive and regresses its distances $l,t,r,b$ to the four edges. \
                        A place inside several boxes goes to the smallest.
                        Places near an edge are positive as well but hard to regress from, so a centerness is learned beside and multiplied with the class \
                        score in use:
                        $$\\sqrt{\\frac{\\min(l,r)}{\\max(l,r)}\\cdot\\frac{\\min(t,b)}{\\max(t,b)}}$$
                        A picture without known boxes gets two agreed ones that overlap."""),
                List.of("fcos-centerness", "anchor-based-vs-anchor-free", "label-assignment-atss"), List.of(STRIDE, RADIUS, ACROSS, DOWN), List.of(PICTURE),
                List.of(Output.exact("assignment"), Output.exact("positives"), Output.exact("ambiguous"), Output.exact("chosen-point"),
                        Output.exact("histogram"), Output.exact("boxes"), Output.exact("explanation")),
                Text.of("一个点在框内横向 25%、纵向正中：它的中心度是多少？",
                        "A point lies at 25% across its box and halfway down: what is its centerness?"));
    }

    /** A positive place with its centerness. */
    private record Positive(int column, int row, int box, double centerness) {}

    @Override
    public void run(DemoRun run) {
        var frame = run.picture(PICTURE);
        var known = run.sample(PICTURE).map(s -> s.people()).orElse(List.of());
        var boxes = known.isEmpty() ? Inputs.agreedBoxes(frame) : known;
        var assignment = new FcosAssignment(boxes, run.value(STRIDE), run.value(RADIUS));
        int columns = Math.max(1, frame.width() / assignment.stride());
        int rows = Math.max(1, frame.height() / assignment.stride());
        var positives = run.stage(Text.of("分配", "Assignment"), () -> positives(assignment, columns, rows));
        long ambiguous = positives.stream().filter(p -> boxes.stream()
                .filter(b -> assignment.matches(b, assignment.position(p.column), assignment.position(p.row))).count() > 1).count();
        run.show(new ImageArtefact("assignment", Text.of("正样本，越亮越居中", "Positive places; the brighter, the more central"),
                Text.filled("步长 %d：%d×%d 个位置，其中 %d 个正样本。", "Stride %d: %d×%d places, %d of them positive.", assignment.stride(), columns, rows, positives.size()),
                drawn(frame, assignment, positives), Pictures.Encoding.PNG,
                Text.of("框内布满小方块，中间黄，边缘紫。", "Boxes filled with small squares, yellow in the middle and violet at the edges.")));
        run.show(new NumberArtefact("positives", Text.of("正样本", "Positives"), Text.filled("占全部位置的 %.1f%%。", "%.1f%% of all places.",
                100.0 * positives.size() / (columns * rows)), positives.size(), "", 0));
        run.show(new NumberArtefact("ambiguous", Text.of("落在几个框里的位置", "Places in several boxes"), Text.of("归面积最小的框。", "They go to the smallest."), ambiguous, "", 0));
        var first = boxes.getFirst();
        var point = Distances.of(first, first.x() + first.width() * run.value(ACROSS) / 100, first.y() + first.height() * run.value(DOWN) / 100);
        run.show(new TableArtefact("chosen-point", Text.of("选中的点（第一个框内）", "The chosen point (in the first box)"), Text.of("距离以像素计。", "Distances in pixels."),
                List.of(Text.of("l", "l"), Text.of("t", "t"), Text.of("r", "r"), Text.of("b", "b"), Text.of("中心度", "Centerness")),
                List.of(List.of("%.1f".formatted(point.left()), "%.1f".formatted(point.top()), "%.1f".formatted(point.right()),
                        "%.1f".formatted(point.bottom()), "%.4f".formatted(point.centerness())))));
        run.show(histogram(positives));
        run.show(perBox(boxes, positives));
        double mean = positives.stream().mapToDouble(Positive::centerness).average().orElse(0);
        run.show(explanation(point, mean, boxes.size() - (int) positives.stream().map(Positive::box).distinct().count(), run.value(RADIUS)));
    }

    private static List<Positive> positives(FcosAssignment assignment, int columns, int rows) {
        var positives = new ArrayList<Positive>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                var box = assignment.boxAt(column, row);
                if (box.isPresent()) {
                    positives.add(new Positive(column, row, box.getAsInt(), Distances.of(assignment.boxes().get(box.getAsInt()),
                            assignment.position(column), assignment.position(row)).centerness()));
                }
            }
        }
        return positives;
    }

    private static Frame drawn(Frame frame, FcosAssignment assignment, List<Positive> positives) {
        var canvas = Canvas.on(frame);
        double half = Math.max(1, assignment.stride() * 0.35);
        for (var p : positives) {
            double x = assignment.position(p.column);
            double y = assignment.position(p.row);
            canvas.rectangle(x - half, y - half, x + half, y + half, Palette.heat(p.centerness));
        }
        assignment.boxes().forEach(b -> canvas.outline(b, 2, Palette.VERMILION));
        return canvas.frame();
    }

    private static PlotArtefact histogram(List<Positive> positives) {
        var counts = new double[10];
        positives.forEach(p -> counts[Math.min(9, (int) (p.centerness * 10))]++);
        return new PlotArtefact("histogram", Text.of("正样本的中心度", "Centerness of the positives"), Text.NONE, PlotArtefact.Drawing.BAR,
                Text.of("中心度（每格 0.1，取下端）", "Centerness (bins of 0.1, lower end)"), Text.of("位置数", "Places"), List.of(new Series(Text.of("正样本", "Positives"),
                        IntStream.range(0, 10).mapToObj(i -> i / 10.0).toList(), IntStream.range(0, 10).mapToObj(i -> counts[i]).toList())));
    }

    private static TableArtefact perBox(List<PixelBox> boxes, List<Positive> positives) {
        return new TableArtefact("boxes", Text.of("每个框的正样本", "Positives of each box"), Text.NONE,
                List.of(Text.of("框", "Box"), Text.of("宽×高（px）", "Width×height (px)"), Text.of("正样本", "Positives"), Text.of("最高中心度", "Highest centerness")),
                IntStream.range(0, boxes.size()).mapToObj(i -> List.of(String.valueOf(i + 1), boxes.get(i).width() + "×" + boxes.get(i).height(),
                        String.valueOf(positives.stream().filter(p -> p.box == i).count()),
                        "%.3f".formatted(positives.stream().filter(p -> p.box == i).mapToDouble(Positive::centerness).max().orElse(0)))).toList());
    }

    private static TextArtefact explanation(Distances point, double mean, int missed, double radius) {
        var text = Text.filled(
                "选中的点：$\\sqrt{%1$.1f/%2$.1f\\cdot %3$.1f/%4$.1f}=%5$.3f$。一个分类分数 0.9 的预测在这里只剩 %6$.2f，"
                        + "NMS 会优先留下更居中的框。所有正样本的平均中心度是 %7$.2f。",
                "The chosen point has $\\sqrt{%1$.1f/%2$.1f\\cdot %3$.1f/%4$.1f}=%5$.3f$. A class score of 0.9 is left with %6$.2f here, so NMS prefers "
                        + "a more central box. The mean centerness of all positives is %7$.2f.",
                Math.min(point.left(), point.right()), Math.max(point.left(), point.right()), Math.min(point.top(), point.bottom()),
                Math.max(point.top(), point.bottom()), point.centerness(), 0.9 * point.centerness(), mean);
        text = text.and(missed == 0 ? Text.NONE : Text.filled("有 %d 个框没有得到任何正样本：对这个步长它们太小，或被更小的框占满，FPN 正是为此分层。",
                " %d boxes got no positive at all: too small for this stride, or covered by smaller ones, which is what the levels of an FPN are for.", missed));
        return new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, radius == 0 ? text : text.and(Text.of(
                "中心采样在训练前就去掉了靠边的位置，中心度在推理时再压低剩下的。", " Centre sampling removes places near the edges before training; centerness lowers what is left in use.")));
    }
}
