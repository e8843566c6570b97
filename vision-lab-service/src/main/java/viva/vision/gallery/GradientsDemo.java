package viva.vision.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
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
import viva.vision.learning.Losses;
import viva.vision.words.Text;

/** One sigmoid output trained from a confident mistake, by cross-entropy and by squared error. */
final class GradientsDemo implements Demo {
    private static final NumberParameter START = new NumberParameter("start", Text.of("起始 logit z₀", "First logit z₀"),
            Text.of("真实标签是 1：越负，错得越自信。", "The truth is 1: the more negative, the surer the mistake."), "", -10, 4, 0.5, -6.0);
    private static final NumberParameter RATE = new NumberParameter("rate", Text.of("学习率", "Learning rate"),
            Text.of("两种损失用同一个学习率。", "Both losses use the same one."), "", 0.1, 5, 0.1, 1.0);
    private static final NumberParameter STEPS = new NumberParameter("steps", Text.of("步数", "Steps"),
            Text.of("梯度下降走多少步。", "Steps of gradient descent."), "", 10, 500, 10, 100.0);
    /** From here on the mistake counts as mended. */
    private static final double MENDED = 0.9;

    @Override
    public Declaration declaration() {
        return new Declaration("cross-entropy-mse",
                Text.of("交叉熵与 MSE：自信地犯错时，谁还有梯度", "Cross-entropy and MSE: who still has a gradient at a confident mistake"),
                Text.of("""
                        输出 $p=\\sigma(z)$，标签 $y$。两种损失对 logit 的导数是
                        $$\\frac{\\partial L_{\\mathrm{CE}}}{\\partial z}=p-y,\\qquad
                        \\frac{\\partial}{\\partial z}\\tfrac12(p-y)^2=(p-y)\\,p\\,(1-p)$$
                        MSE 多出的因子 $p(1-p)\\le\\tfrac14$ 在 $p\\to0$ 或 $p\\to1$ 时消失：错得最离谱的样本，反而几乎不动。""", """
                        The output is $p=\\sigma(z)$, the label $y$. By the logit, the two losses have the slopes
                        $$\\frac{\\partial L_{\\mathrm{CE}}}{\\partial z}=p-y,\\qquad
                        \\frac{\\partial}{\\partial z}\\tfrac12(p-y)^2=(p-y)\\,p\\,(1-p)$$
                        The extra factor $p(1-p)\\le\\tfrac14$ of the squared error vanishes as $p\\to0$ or $p\\to1$: the worst mistakes \
                        hardly move."""),
                List.of("cross-entropy-vs-mse"), List.of(START, RATE, STEPS), List.of(),
                List.of(Output.exact("slopes"), Output.exact("losses"), Output.exact("descent"), Output.exact("steps-ce"),
                        Output.exact("steps-mse"), Output.exact("first-step"), Output.exact("explanation")),
                Text.of("z₀ = −6（p ≈ 0.0025），标签是 1：第一步交叉熵的梯度大约是 MSE 的几倍？",
                        "At z₀ = −6 (p ≈ 0.0025) with label 1, about how many times larger is the first gradient of cross-entropy than that of MSE?"));
    }

    @Override
    public void run(DemoRun run) {
        double start = run.value(START);
        var paths = run.stage(Text.of("两次梯度下降", "Two descents"), () -> List.of(
                descend(start, run.value(RATE), run.whole(STEPS), z -> Losses.crossEntropySlope(z, 1)),
                descend(start, run.value(RATE), run.whole(STEPS), z -> Losses.squaredSlope(z, 1))));
        var crossEntropy = Text.of("交叉熵", "Cross-entropy");
        var squared = Text.of("均方误差", "Squared error");
        run.show(new PlotArtefact("slopes", Text.of("对 logit 的梯度（标签为 1）", "Gradient by the logit (label 1)"),
                Text.of("左端错得最厉害：交叉熵接近 −1，MSE 接近 0。", "The left end is the worst mistake: cross-entropy is near −1 there, MSE near 0."),
                PlotArtefact.Drawing.LINE, Text.of("logit z", "Logit z"), Text.of("∂L/∂z", "∂L/∂z"),
                List.of(curve(crossEntropy, z -> Losses.crossEntropySlope(z, 1)), curve(squared, z -> Losses.squaredSlope(z, 1)))));
        run.show(new PlotArtefact("losses", Text.of("损失本身（标签为 1）", "The losses themselves (label 1)"),
                Text.of("交叉熵随错误线性增长，MSE 在 ½ 处变平。", "Cross-entropy grows linearly with the mistake, MSE levels off at ½."),
                PlotArtefact.Drawing.LINE, Text.of("logit z", "Logit z"), Text.of("损失", "Loss"),
                List.of(curve(crossEntropy, z -> Losses.crossEntropy(z, 1)), curve(squared, z -> Losses.squared(z, 1)))));
        run.show(new PlotArtefact("descent", Text.of("训练：概率 p 如何回到 1", "Training: how p returns to 1"), Text.NONE,
                PlotArtefact.Drawing.LINE, Text.of("步", "Step"), Text.of("p = σ(z)", "p = σ(z)"),
                List.of(Series.counted(crossEntropy, paths.get(0)), Series.counted(squared, paths.get(1)))));
        int stepsCe = mended(paths.get(0));
        int stepsMse = mended(paths.get(1));
        run.show(steps("steps-ce", Text.of("交叉熵：到 p ≥ 0.9 的步数", "Cross-entropy: steps to p ≥ 0.9"), stepsCe));
        run.show(steps("steps-mse", Text.of("均方误差：到 p ≥ 0.9 的步数", "Squared error: steps to p ≥ 0.9"), stepsMse));
        run.show(new TableArtefact("first-step", Text.of("第一步的梯度", "The first gradient"), Text.NONE,
                List.of(Text.of("z₀", "z₀"), Text.of("p", "p"), Text.of("交叉熵", "Cross-entropy"), Text.of("均方误差", "Squared error"),
                        Text.of("倍数", "Ratio")),
                IntStream.rangeClosed(0, 3).mapToObj(i -> row(i == 0 ? start : 2.0 - 2 * i)).toList()));
        run.show(explanation(start, stepsCe, stepsMse));
    }

    /** Probabilities at each step, the start included. */
    private static double[] descend(double start, double rate, int steps, DoubleUnaryOperator slope) {
        var path = new double[steps + 1];
        double z = start;
        for (int step = 0; step <= steps; step++) {
            path[step] = Losses.sigmoid(z);
            z -= rate * slope.applyAsDouble(z);
        }
        return path;
    }

    private static Series curve(Text name, DoubleUnaryOperator value) {
        var x = new ArrayList<Double>();
        var y = new ArrayList<Double>();
        for (double z = -8; z <= 8; z += 0.25) {
            x.add(z);
            y.add(value.applyAsDouble(z));
        }
        return new Series(name, x, y);
    }

    /** The first step at which the mistake is mended; −1 when it never is. */
    private static int mended(double[] path) {
        return IntStream.range(0, path.length).filter(i -> path[i] >= MENDED).findFirst().orElse(-1);
    }

    private static NumberArtefact steps(String id, Text title, int steps) {
        return new NumberArtefact(id, title, steps < 0 ? Text.of("−1：步数之内没有达到。", "−1: not reached within these steps.") : Text.NONE,
                steps, "", 0);
    }

    private static List<String> row(double z) {
        double ce = Losses.crossEntropySlope(z, 1);
        double mse = Losses.squaredSlope(z, 1);
        return List.of("%.1f".formatted(z), "%.5f".formatted(Losses.sigmoid(z)), "%.5f".formatted(ce), "%.5f".formatted(mse),
                "%.1f".formatted(ce / mse));
    }

    private static TextArtefact explanation(double start, int stepsCe, int stepsMse) {
        double p = Losses.sigmoid(start);
        var text = Text.filled(
                "从 $p=%1$.5f$ 出发，第一步的梯度交叉熵是 %2$.4f，MSE 是 %3$.5f；两者之比恰好是 $1/(p(1-p))=%4$.1f$。",
                "From $p=%1$.5f$ the first gradient of cross-entropy is %2$.4f and that of MSE %3$.5f; their ratio is exactly $1/(p(1-p))=%4$.1f$.",
                p, p - 1, (p - 1) * p * (1 - p), 1 / (p * (1 - p)));
        text = text.and(stepsMse < 0
                ? Text.of("MSE 在给定步数内没有爬出平台：不是没有错误，而是没有梯度。",
                        " MSE did not leave its plateau within the steps: there is an error, but no gradient to follow.")
                : Text.filled("MSE 用 %d 步改正了错误。", " MSE mended the mistake in %d steps.", stepsMse));
        return new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, text.and(stepsCe < 0
                ? Text.of("交叉熵这次也没有到 0.9：步数或学习率太小。", " Cross-entropy did not reach 0.9 either: too few steps or too small a rate.")
                : Text.filled("交叉熵用了 %d 步。", " Cross-entropy took %d.", stepsCe)));
    }
}
