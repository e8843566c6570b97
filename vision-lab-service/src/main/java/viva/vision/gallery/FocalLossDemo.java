package viva.vision.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
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
import viva.vision.learning.Losses;
import viva.vision.words.Text;

/** What focal loss leaves of a flood of easy backgrounds. */
final class FocalLossDemo implements Demo {
    private static final NumberParameter GAMMA = new NumberParameter("gamma", Text.of("聚焦参数 γ", "Focusing γ"),
            Text.of("0 就是带 α 的交叉熵。", "At 0 it is cross-entropy with α."), "", 0, 5, 0.5, 2.0);
    private static final NumberParameter ALPHA = new NumberParameter("alpha", Text.of("正样本权重 α", "Weight of positives α"),
            Text.of("负样本的权重是 1 − α。", "Negatives weigh 1 − α."), "", 0.05, 0.95, 0.05, 0.25);
    private static final NumberParameter EASY = new NumberParameter("easy", Text.of("易分背景的数量", "Easy backgrounds"),
            Text.of("每张图约十万个位置里，绝大多数是这样的背景。", "Most of the hundred thousand places in a picture are such."), "", 1000, 100_000, 1000, 100_000.0);
    private static final NumberParameter EASY_P = new NumberParameter("easyScore", Text.of("易分背景的前景概率", "Foreground score of an easy background"),
            Text.of("越小越容易。", "The smaller, the easier."), "", 0.01, 0.3, 0.01, 0.05);
    private static final NumberParameter HARD = new NumberParameter("hard", Text.of("难分目标的数量", "Hard objects"),
            Text.of("真正要学的前景。", "The foreground there is to learn."), "", 1, 200, 1, 20.0);
    private static final NumberParameter HARD_P = new NumberParameter("hardScore", Text.of("难分目标的前景概率", "Foreground score of a hard object"),
            Text.of("越小，网络错得越多。", "The smaller, the worse the network's mistake."), "", 0.05, 0.9, 0.05, 0.3);

    @Override
    public Declaration declaration() {
        return new Declaration("focal-loss",
                Text.of("Focal Loss：十万个简单背景怎样闭嘴", "Focal loss: how a hundred thousand easy backgrounds fall silent"),
                Text.of("""
                        记 $p_t$ 为网络给真实类别的概率（前景是 $p$，背景是 $1-p$）。
                        $$\\mathrm{FL}(p_t)=-\\alpha_t\\,(1-p_t)^{\\gamma}\\,\\log p_t$$
                        一个易分背景的损失很小，但数量乘上去就压倒一切。因子 $(1-p_t)^\\gamma$ 按样本已经学会的程度降权，不必挑选或丢弃样本。\
                        下面直接数一数：总损失和总梯度里，背景占多少。""", """
                        Let $p_t$ be the probability the network gives to the truth ($p$ for an object, $1-p$ for background).
                        $$\\mathrm{FL}(p_t)=-\\alpha_t\\,(1-p_t)^{\\gamma}\\,\\log p_t$$
                        One easy background costs little, but their number outweighs all else. The factor $(1-p_t)^\\gamma$ lowers each \
                        example's weight by how well it is learned already, without choosing or dropping any. \
                        Here we simply count which share of the loss and of the gradient the background has."""),
                List.of("focal-loss", "two-stage-vs-one-stage", "anchor-based-vs-anchor-free"),
                List.of(GAMMA, ALPHA, EASY, EASY_P, HARD, HARD_P), List.of(),
                List.of(Output.exact("curves"), Output.exact("background-share"), Output.exact("share-of-loss"),
                        Output.exact("share-of-gradient"), Output.exact("bill"), Output.exact("explanation")),
                Text.of("γ = 2 时，p_t = 0.9 的样本比交叉熵便宜多少倍？p_t = 0.5 的呢？",
                        "At γ = 2, by what factor is an example with p_t = 0.9 cheaper than under cross-entropy? And one with p_t = 0.5?"));
    }

    /** One group of equal examples under one γ. */
    private record Bill(double loss, double gradient) {
        static Bill of(int count, double score, int truth, double gamma, double alpha) {
            double z = Math.log(score / (1 - score));
            return new Bill(count * Losses.focal(z, truth, gamma, alpha), count * Math.abs(Losses.focalSlope(z, truth, gamma, alpha)));
        }
    }

    @Override
    public void run(DemoRun run) {
        double gamma = run.value(GAMMA);
        var gammas = DoubleStream.iterate(0, g -> g <= 5, g -> g + 0.5).boxed().toList();
        var shares = run.stage(Text.of("损失与梯度", "Losses and gradients"), () -> {
            var rows = new ArrayList<double[]>();
            gammas.forEach(g -> rows.add(shares(run, g)));
            return rows;
        });
        run.show(curves(gamma));
        run.show(new PlotArtefact("background-share", Text.of("易分背景的份额与 γ", "Share of the easy background against γ"),
                Text.of("γ = 0 是加权交叉熵。", "γ = 0 is weighted cross-entropy."), PlotArtefact.Drawing.LINE, Text.of("γ", "γ"),
                Text.of("份额（%）", "Share (%)"), List.of(
                        new Series(Text.of("占总损失", "Of the loss"), gammas, shares.stream().map(s -> 100 * s[0]).toList()),
                        new Series(Text.of("占总梯度", "Of the gradient"), gammas, shares.stream().map(s -> 100 * s[1]).toList()))));
        var chosen = shares(run, gamma);
        run.show(new NumberArtefact("share-of-loss", Text.of("背景占总损失", "Background's share of the loss"), Text.NONE, 100 * chosen[0], "%", 1));
        run.show(new NumberArtefact("share-of-gradient", Text.of("背景占总梯度", "Background's share of the gradient"),
                Text.of("对 logit 的梯度，取绝对值求和。", "Absolute gradients by the logit, added up."), 100 * chosen[1], "%", 1));
        var rows = List.of(row(run, gamma, 0), row(run, gamma, 1));
        run.show(new TableArtefact("bill", Text.of("一个样本的账", "The bill of one example"), Text.NONE,
                List.of(Text.of("样本", "Example"), Text.of("p_t", "p_t"), Text.of("(1 − p_t)^γ", "(1 − p_t)^γ"), Text.of("交叉熵", "Cross-entropy"),
                        Text.of("Focal Loss", "Focal loss"), Text.of("数量", "How many")), rows));
        var plain = shares(run, 0);
        run.show(new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, Text.filled(
                "%1$d 个易分背景对 %2$d 个难分目标：γ = 0 时背景占损失的 %3$.1f%%、梯度的 %4$.1f%%；γ = %5$.1f 时占 %6$.1f%% 和 %7$.1f%%。"
                        + "γ 每加 1，背景的损失相对目标再降到 1/%8$.1f。",
                "%1$d easy backgrounds against %2$d hard objects: at γ = 0 the background has %3$.1f%% of the loss and %4$.1f%% of the gradient, "
                        + "at γ = %5$.1f it has %6$.1f%% and %7$.1f%%. With each unit of γ the loss of the background falls against that of the objects "
                        + "by a further factor of %8$.1f.",
                run.whole(EASY), run.whole(HARD), 100 * plain[0], 100 * plain[1], gamma, 100 * chosen[0], 100 * chosen[1],
                (1 - run.value(HARD_P)) / run.value(EASY_P))));
    }

    /** The background's share of the loss and of the gradient, 0..1. */
    private static double[] shares(DemoRun run, double gamma) {
        var easy = Bill.of(run.whole(EASY), run.value(EASY_P), 0, gamma, run.value(ALPHA));
        var hard = Bill.of(run.whole(HARD), run.value(HARD_P), 1, gamma, run.value(ALPHA));
        return new double[] {easy.loss / (easy.loss + hard.loss), easy.gradient / (easy.gradient + hard.gradient)};
    }

    private static PlotArtefact curves(double gamma) {
        var series = new ArrayList<Series>();
        for (double g : DoubleStream.of(0, 0.5, 1, 2, 5, gamma).distinct().sorted().toArray()) {
            var x = DoubleStream.iterate(0.02, p -> p < 0.995, p -> p + 0.02).boxed().toList();
            series.add(new Series(Text.filled("γ = %.1f", "γ = %.1f", g), x,
                    x.stream().map(p -> Losses.focal(Math.log(p / (1 - p)), 1, g, 1)).toList()));
        }
        return new PlotArtefact("curves", Text.of("损失与 p_t（不含 α）", "Loss against p_t (without α)"),
                Text.of("γ 越大，右侧（已经学会的样本）压得越低。", "The larger γ, the lower the right side, where examples are learned already."),
                PlotArtefact.Drawing.LINE, Text.of("给真实类别的概率 p_t", "Probability of the truth p_t"), Text.of("损失", "Loss"), series);
    }

    private static List<String> row(DemoRun run, double gamma, int truth) {
        double score = run.value(truth == 1 ? HARD_P : EASY_P);
        double z = Math.log(score / (1 - score));
        double pt = truth == 1 ? score : 1 - score;
        return List.of(truth == 1 ? "y = 1" : "y = 0", "%.2f".formatted(pt), "%.2e".formatted(Math.pow(1 - pt, gamma)),
                "%.4f".formatted(Losses.crossEntropy(z, truth)), "%.2e".formatted(Losses.focal(z, truth, gamma, run.value(ALPHA))),
                String.valueOf(truth == 1 ? run.whole(HARD) : run.whole(EASY)));
    }
}
