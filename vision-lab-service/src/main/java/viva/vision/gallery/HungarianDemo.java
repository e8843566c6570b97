package viva.vision.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
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
import viva.vision.detection.Assignment;
import viva.vision.gallery.QueryScene.Weights;
import viva.vision.picture.Canvas;
import viva.vision.picture.Palette;
import viva.vision.picture.Pictures;
import viva.vision.words.Text;

/** DETR's bipartite matching: the cost matrix, the best assignment, and what taking the best pair first loses. */
final class HungarianDemo implements Demo {
    private static final NumberParameter TRUTHS = new NumberParameter("truths", Text.of("真实目标", "True objects"),
            Text.of("画面里真正的目标数。", "How many objects there really are."), "", 1, 8, 1, 5.0);
    private static final NumberParameter QUERIES = new NumberParameter("queries", Text.of("查询数", "Queries"),
            Text.of("多出来的查询应该回答“没有目标”。DETR 用 100 个。", "Those to spare should answer \"no object\". DETR has 100."), "", 8, 24, 1, 9.0);
    private static final NumberParameter NOISE = new NumberParameter("noise", Text.of("预测误差", "Error of the predictions"),
            Text.of("训练初期误差很大，后期很小。", "Large early in training, small late."), "%", 0, 100, 5, 45.0);
    private static final NumberParameter LABEL = weight("labelWeight", Text.of("类别权重", "Weight of the class"), 1.0);
    private static final NumberParameter CORNERS = weight("l1Weight", Text.of("L1 权重", "Weight of L1"), 5.0);
    private static final NumberParameter OVERLAP = weight("giouWeight", Text.of("GIoU 权重", "Weight of GIoU"), 2.0);
    private static final NumberParameter SEED = new NumberParameter("seed", Text.of("随机种子", "Seed"),
            Text.of("决定目标、预测和打乱的顺序。", "Decides the objects, the predictions and the shuffled order."), "", 0, 9999, 1, 4.0);
    /** Scenes over which the greedy choice is compared. */
    private static final int SCENES = 300;

    private static NumberParameter weight(String name, Text label, double standard) {
        return new NumberParameter(name, label, Text.of("代价中这一项的系数；DETR 用 1、5、2。", "Its factor in the cost; DETR has 1, 5 and 2."),
                "", 0, 10, 0.5, standard);
    }

    @Override
    public Declaration declaration() {
        return new Declaration("hungarian-matching",
                Text.of("匈牙利匹配：DETR 怎样做到一个目标一个框", "Hungarian matching: how DETR gives one box per object"),
                Text.of("""
                        DETR 的 $N$ 个查询给出一个**集合**，没有顺序。训练时先找总代价最小的一一对应，再算损失：
                        $$\\hat\\sigma=\\arg\\min_\\sigma\\sum_i\\Big(-\\lambda_{1}\\,p_{\\sigma(i)}(c_i)+\\lambda_{2}\\lVert b_i-\\hat b_{\\sigma(i)}\\rVert_1-\\lambda_{3}\\,\\mathrm{GIoU}(b_i,\\hat b_{\\sigma(i)})\\Big)$$
                        每个目标恰好占一个查询，其余查询学会回答“没有目标”，所以推理时不需要 NMS。\
                        “谁便宜先选谁”的贪心法也能给出一一对应，但总代价可能更高。""", """
                        DETR's $N$ queries give a **set**, without an order. Training first looks for the one-to-one assignment of least total cost, \
                        then computes the loss on it:
                        $$\\hat\\sigma=\\arg\\min_\\sigma\\sum_i\\Big(-\\lambda_{1}\\,p_{\\sigma(i)}(c_i)+\\lambda_{2}\\lVert b_i-\\hat b_{\\sigma(i)}\\rVert_1-\\lambda_{3}\\,\\mathrm{GIoU}(b_i,\\hat b_{\\sigma(i)})\\Big)$$
                        Each object takes exactly one query and the others learn to say "no object", so inference needs no NMS. Taking the cheapest \
                        pair first is one-to-one too, but may cost more in total."""),
                List.of("detr-hungarian-matching", "mall-people-flow-system"),
                List.of(TRUTHS, QUERIES, NOISE, LABEL, CORNERS, OVERLAP, SEED), List.of(),
                List.of(Output.exact("scene"), Output.exact("total-cost"), Output.exact("greedy-cost"), Output.exact("cost-matrix"),
                        Output.exact("assignment"), Output.exact("shuffle-difference"), Output.exact("greedy-loses"),
                        Output.exact("greedy-table"), Output.exact("explanation")),
                Text.of("误差很小时，贪心法会输给匈牙利算法吗？误差到 100% 时，300 个场景里它大约输掉多少？",
                        "With small errors, does the greedy choice lose to the Hungarian algorithm? And at 100%, in how many of 300 scenes?"));
    }

    @Override
    public void run(DemoRun run) {
        var weights = new Weights(run.value(LABEL), run.value(CORNERS), run.value(OVERLAP));
        var scene = QueryScene.drawn(run.whole(TRUTHS), run.whole(QUERIES), run.value(NOISE) / 100, run.whole(SEED));
        var cost = scene.cost(weights);
        var best = run.stage(Text.of("匈牙利匹配", "Hungarian matching"), () -> Assignment.of(cost));
        var greedy = Assignment.greedy(cost);
        double total = Assignment.cost(cost, best);
        double greedyTotal = Assignment.cost(cost, greedy);

        run.show(picture(scene, best));
        run.show(new NumberArtefact("total-cost", Text.of("最小总代价", "Least total cost"), Text.NONE, total, "", 4));
        run.show(new NumberArtefact("greedy-cost", Text.of("贪心法的总代价", "Total cost of the greedy choice"), Text.NONE, greedyTotal, "", 4));
        run.show(matrix(cost));
        run.show(assignment(scene, cost, best, greedy));
        run.show(shuffled(scene, weights, best, total, run.whole(SEED)));
        run.progress(0.4);
        var losses = run.stage(Text.of("300 个场景", "300 scenes"), () -> losses(run, weights));
        run.show(losses);
        run.show(SameTable.of("greedy-table", losses, 0, 1));
        run.show(explanation(scene, best, greedy, total, greedyTotal));
    }

    private static ImageArtefact picture(QueryScene scene, int[] best) {
        var canvas = Canvas.blank(QueryScene.WIDTH, QueryScene.HEIGHT, Palette.WHITE);
        var free = new ArrayList<>(IntStream.range(0, scene.queries().size()).boxed().toList());
        for (int column : best) {
            free.remove(Integer.valueOf(column));
        }
        free.forEach(j -> canvas.outline(scene.queries().get(j).box(), 1, 0xb0b0b0));
        for (int i = 0; i < best.length; i++) {
            var truth = scene.truths().get(i).box();
            var taken = scene.queries().get(best[i]).box();
            int colour = List.of(Palette.BLUE, Palette.VERMILION, Palette.GREEN).get(scene.truths().get(i).label());
            canvas.rectangle(truth.x(), truth.y(), truth.right(), truth.bottom(), Palette.mix(colour, Palette.WHITE, 0.65));
            canvas.outline(taken, 2, colour);
            canvas.stroke(truth.x() + truth.width() / 2.0, truth.y() + truth.height() / 2.0,
                    taken.x() + taken.width() / 2.0, taken.y() + taken.height() / 2.0, 3, Palette.BLACK);
        }
        return new ImageArtefact("scene", Text.of("目标与分到的查询", "Objects and the queries they got"),
                Text.of("色块是真实目标（颜色是类别），同色框是分到它的查询，黑线连接两者的中心；灰框是没有分到目标的查询。",
                        "Areas are true objects (the colour is the class), boxes of that colour the queries they got, joined by a black line between "
                                + "centres; grey boxes are queries without an object."),
                canvas.frame(), Pictures.Encoding.PNG,
                Text.filled("%d 个目标，每个与一个查询框相连；%d 个灰框。", "%d objects, each joined to one query's box; %d grey boxes.",
                        best.length, free.size()));
    }

    private static PlotArtefact matrix(double[][] cost) {
        var rows = IntStream.range(0, cost.length).mapToObj(i -> Series.counted(Text.filled("目标 %d", "object %d", i), cost[i])).toList();
        return new PlotArtefact("cost-matrix", Text.of("代价矩阵", "The cost matrix"), Text.of("越小越好，可以为负。", "Less is better; it may be negative."),
                PlotArtefact.Drawing.HEATMAP, Text.of("查询", "Query"), Text.of("目标", "Object"), rows);
    }

    private static TableArtefact assignment(QueryScene scene, double[][] cost, int[] best, int[] greedy) {
        var rows = IntStream.range(0, best.length).mapToObj(i -> List.of(String.valueOf(i), String.valueOf(best[i]), three(cost[i][best[i]]),
                three(scene.queries().get(best[i]).probabilities()[scene.truths().get(i).label()]),
                three(QueryScene.distance(scene.truths().get(i).box(), scene.queries().get(best[i]).box())),
                String.valueOf(greedy[i]), three(cost[i][greedy[i]]))).toList();
        return new TableArtefact("assignment", Text.of("分配结果", "The assignment"), Text.NONE,
                List.of(Text.of("目标", "Object"), Text.of("查询", "Query"), Text.of("代价", "Cost"), Text.of("类别概率", "Class probability"),
                        Text.of("L1", "L1"), Text.of("贪心法的查询", "Greedy query"), Text.of("贪心法的代价", "Greedy cost")), rows);
    }

    private static NumberArtefact shuffled(QueryScene scene, Weights weights, int[] best, double total, long seed) {
        var order = new ArrayList<>(IntStream.range(0, scene.queries().size()).boxed().toList());
        Collections.shuffle(order, new Random(seed + 1));
        var cost = scene.reordered(order).cost(weights);
        var again = Assignment.of(cost);
        boolean same = IntStream.range(0, best.length).allMatch(i -> order.get(again[i]) == best[i]);
        return new NumberArtefact("shuffle-difference", Text.of("打乱查询后总代价的变化", "Change of the total when queries are shuffled"),
                same ? Text.of("每个目标分到的还是同一个查询：损失与查询的顺序无关。",
                        "Each object gets the same query: the loss does not know the queries' order.")
                        : Text.of("总代价相同，但有并列的最优分配。", "The total is the same, though another assignment is as cheap."),
                Math.abs(Assignment.cost(cost, again) - total), "", 6);
    }

    /** In how many scenes greedy costs more, against the error of the predictions. */
    private static PlotArtefact losses(DemoRun run, Weights weights) {
        var noises = IntStream.rangeClosed(0, 10).mapToObj(i -> i * 10.0).toList();
        var lost = new ArrayList<Double>();
        for (double noise : noises) {
            run.checkpoint();
            int worse = 0;
            for (int scene = 0; scene < SCENES; scene++) {
                var cost = QueryScene.drawn(run.whole(TRUTHS), run.whole(QUERIES), noise / 100, 1000L * run.whole(SEED) + scene).cost(weights);
                double gap = Assignment.cost(cost, Assignment.greedy(cost)) - Assignment.cost(cost, Assignment.of(cost));
                worse += gap > 1e-9 ? 1 : 0;
            }
            lost.add(100.0 * worse / SCENES);
        }
        return new PlotArtefact("greedy-loses", Text.of("贪心法输掉的场景", "Scenes in which greedy costs more"),
                Text.filled("每个点 %d 个随机场景，目标数、查询数和权重与上面相同。", "%d random scenes a point, with the objects, queries and weights set above.", SCENES),
                PlotArtefact.Drawing.LINE, Text.of("预测误差（%）", "Error of the predictions (%)"), Text.of("输掉的场景（%）", "Scenes lost (%)"),
                List.of(new Series(Text.of("贪心法更贵", "greedy costs more"), noises, lost)));
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static TextArtefact explanation(QueryScene scene, int[] best, int[] greedy, double total, double greedyTotal) {
        var text = Text.filled("%d 个目标、%d 个查询，一一对应共有 %.0f 种；匈牙利算法不用枚举就找到总代价最小的一种：%.4f。",
                "%d objects and %d queries can be paired in %.0f ways; the Hungarian algorithm finds the cheapest without trying them: %.4f.",
                best.length, scene.queries().size(),
                IntStream.range(0, best.length).mapToDouble(i -> scene.queries().size() - i).reduce(1, (a, b) -> a * b), total);
        text = text.and(Arrays.equals(best, greedy)
                ? Text.of("这一次贪心法选得一样。", " This time the greedy choice is the same.")
                : Text.filled("贪心法得到 %.4f，贵了 %.4f：它先占了最便宜的一对，后面的目标只能将就。",
                        " The greedy choice costs %.4f, %.4f more: it took the cheapest pair first and left later objects the rest.",
                        greedyTotal, greedyTotal - total));
        return new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE,
                text.and(Text.filled("没有分到目标的 %d 个查询只受分类损失约束，目标是“没有目标”。",
                        " The %d queries without an object are only held to the class \"no object\".", scene.queries().size() - best.length)));
    }
}
