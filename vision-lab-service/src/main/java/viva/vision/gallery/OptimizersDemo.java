package viva.vision.gallery;

import java.util.ArrayList;
import java.util.List;
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
import viva.vision.learning.Optimizer;
import viva.vision.words.Text;

/** Four optimizers on the floor of a ravine: steep across, nearly flat along. */
final class OptimizersDemo implements Demo {
    private static final NumberParameter STEEPNESS = new NumberParameter("steepness", Text.of("陡峭程度 κ", "Steepness κ"),
            Text.of("横向曲率与纵向曲率之比，即条件数。", "Curvature across by curvature along: the condition number."), "", 1, 100, 1, 50.0);
    private static final NumberParameter SGD_RATE = new NumberParameter("sgdRate", Text.of("SGD 学习率", "Rate of SGD"),
            Text.of("单纯 SGD 超过 2/κ 就发散。", "Plain SGD diverges above 2/κ."), "", 0.005, 0.1, 0.005, 0.03);
    private static final NumberParameter MOMENTUM = new NumberParameter("momentum", Text.of("动量 μ", "Momentum μ"),
            Text.of("上一步速度保留多少。", "How much of the last velocity stays."), "", 0, 0.95, 0.05, 0.9);
    private static final NumberParameter ADAM_RATE = new NumberParameter("adamRate", Text.of("Adam 学习率", "Rate of Adam"),
            Text.of("大约就是每一步的长度，与梯度大小无关。", "About the length of each step, whatever the size of the gradient."), "", 0.01, 0.5, 0.01, 0.1);
    private static final NumberParameter DECAY = new NumberParameter("decay", Text.of("权重衰减 λ", "Weight decay λ"),
            Text.of("AdamW 直接衰减权重；Adam + L2 把 λθ 加进梯度。", "AdamW shrinks weights directly; Adam + L2 adds λθ to the gradient."), "", 0, 0.5, 0.05, 0.1);
    private static final NumberParameter STEPS = new NumberParameter("steps", Text.of("步数", "Steps"),
            Text.of("每个优化器走多少步。", "Steps of each optimizer."), "", 20, 400, 20, 100.0);
    private static final double START_ALONG = -4;
    private static final double START_ACROSS = 1;
    /** A run that left this far behind is drawn no further. */
    private static final double LOST = 1e6;

    @Override
    public Declaration declaration() {
        return new Declaration("optimizers-ravine",
                Text.of("优化器：峡谷里的 SGD、动量、Adam 与 AdamW", "Optimizers: SGD, momentum, Adam and AdamW in a ravine"),
                Text.of("""
                        $f(x,y)=\\tfrac12(x^2+\\kappa y^2)$ 是一条峡谷：横向 $y$ 很陡，纵向 $x$ 很平。SGD 的学习率被陡的方向限制在 $2/\\kappa$ 以内，\
                        平的方向于是走得很慢；动量把同方向的步子累加起来；Adam 按每个坐标梯度的均方根缩放：
                        $$\\theta\\leftarrow\\theta-\\eta\\,\\frac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon}$$
                        所以把 $\\lambda\\theta$ 加进梯度（Adam + L2）时，衰减也被同样缩放：梯度大的参数几乎不衰减。AdamW 把 $-\\eta\\lambda\\theta$ 放在缩放之外。""", """
                        $f(x,y)=\\tfrac12(x^2+\\kappa y^2)$ is a ravine, steep across ($y$) and nearly flat along ($x$). The steep direction keeps the rate \
                        of SGD below $2/\\kappa$, so the flat one is slow; momentum adds up steps that agree; Adam scales each coordinate by the root \
                        mean square of its gradients:
                        $$\\theta\\leftarrow\\theta-\\eta\\,\\frac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon}$$
                        So when $\\lambda\\theta$ is added to the gradient (Adam + L2) the decay is scaled as well, and parameters with large gradients hardly \
                        decay. AdamW keeps $-\\eta\\lambda\\theta$ out of the scaling."""),
                List.of("optimizers-sgd-adam-adamw"), List.of(STEEPNESS, SGD_RATE, MOMENTUM, ADAM_RATE, DECAY, STEPS), List.of(),
                List.of(Output.exact("paths"), Output.exact("loss"), Output.exact("final-sgd"), Output.exact("final-momentum"), Output.exact("final-adam"),
                        Output.exact("decay-against-scale"), Output.exact("first-steps"), Output.exact("explanation")),
                Text.of("κ = 50 时，单纯 SGD 的学习率最大能到多少而不发散？Adam 的第一步有多长？",
                        "At κ = 50, up to which rate does plain SGD not diverge? And how long is the first step of Adam?"));
    }

    @Override
    public void run(DemoRun run) {
        double kappa = run.value(STEEPNESS);
        double rate = run.value(SGD_RATE);
        double adamRate = run.value(ADAM_RATE);
        double decay = run.value(DECAY);
        int steps = run.whole(STEPS);
        var names = List.of(Text.of("SGD", "SGD"), Text.of("SGD + 动量", "SGD + momentum"), Text.of("Adam", "Adam"), Text.of("AdamW", "AdamW"));
        var paths = run.stage(Text.of("四条路径", "Four paths"), () -> List.of(
                path(Optimizer.sgd(2, 0, 0), rate, kappa, steps),
                path(Optimizer.sgd(2, run.value(MOMENTUM), 0), rate, kappa, steps),
                path(Optimizer.adam(2, 0.9, 0.999, 0), adamRate, kappa, steps),
                path(Optimizer.adamW(2, 0.9, 0.999, decay), adamRate, kappa, steps)));
        run.show(new PlotArtefact("paths", Text.of("走过的路", "The paths"), Text.of("谷底在 (0, 0)，起点 (−4, 1)。", "The lowest point is (0, 0), the start (−4, 1)."),
                PlotArtefact.Drawing.LINE, Text.of("纵向 x", "Along, x"), Text.of("横向 y", "Across, y"), IntStream.range(0, 4).mapToObj(i ->
                        new Series(names.get(i), paths.get(i).stream().map(p -> p[0]).toList(), paths.get(i).stream().map(p -> p[1]).toList())).toList()));
        run.show(new PlotArtefact("loss", Text.of("损失（对数）", "Loss (logarithmic)"), Text.of("低于 −12 的画在 −12。", "Drawn at −12 where lower."),
                PlotArtefact.Drawing.LINE, Text.of("步", "Step"), Text.of("log₁₀ f", "log₁₀ f"), IntStream.range(0, 4).mapToObj(i -> Series.counted(names.get(i),
                        paths.get(i).stream().mapToDouble(p -> Math.max(-12, Math.log10(loss(p, kappa)))).toArray())).toList()));
        var ids = List.of("final-sgd", "final-momentum", "final-adam");
        for (int i = 0; i < ids.size(); i++) {
            run.show(new NumberArtefact(ids.get(i), Text.of("最后的损失：", "Final loss: ").and(names.get(i)), Text.NONE,
                    loss(paths.get(i).getLast(), kappa), "", 6));
        }
        run.show(decayAgainstScale(adamRate, decay));
        run.show(new TableArtefact("first-steps", Text.of("第一步有多长", "How long the first step is"),
                Text.of("SGD 的步长随梯度，Adam 的每个坐标都恰好是学习率。", "The step of SGD follows the gradient; in Adam each coordinate moves by the rate exactly."),
                List.of(Text.of("优化器", "Optimizer"), Text.of("|Δx|", "|Δx|"), Text.of("|Δy|", "|Δy|")),
                List.of(step("SGD", paths.get(0)), step("Adam", paths.get(2)))));
        run.show(explanation(kappa, rate, decay, paths));
    }

    /** Places, the start included; ends early where the run is lost. */
    private static List<double[]> path(Optimizer optimizer, double rate, double kappa, int steps) {
        var place = new double[] {START_ALONG, START_ACROSS};
        var path = new ArrayList<>(List.of(place.clone()));
        for (int step = 0; step < steps && loss(place, kappa) < LOST; step++) {
            optimizer.step(place, new double[] {place[0], kappa * place[1]}, rate);
            path.add(place.clone());
        }
        return path;
    }

    private static double loss(double[] place, double kappa) {
        return (place[0] * place[0] + kappa * place[1] * place[1]) / 2;
    }

    /** A weight at 1 whose gradient only flips its sign: all that moves it for good is the decay. */
    private static PlotArtefact decayAgainstScale(double rate, double decay) {
        var exponents = IntStream.rangeClosed(-2, 3).mapToObj(e -> (double) e).toList();
        return new PlotArtefact("decay-against-scale", Text.of("衰减与梯度的大小", "Decay against the size of the gradient"),
                Text.of("权重从 1 出发，梯度 ±g 交替 200 步，只有衰减在持续推它。AdamW 与 g 无关。",
                        "A weight begins at 1 and its gradient alternates between ±g for 200 steps, so only decay moves it for good. AdamW does not depend on g."),
                PlotArtefact.Drawing.LINE, Text.of("log₁₀ g", "log₁₀ g"), Text.of("200 步后的权重", "Weight after 200 steps"), List.of(
                        new Series(Text.of("Adam + L2", "Adam + L2"), exponents, exponents.stream().map(e ->
                                alternating(Optimizer.adam(1, 0.9, 0.999, decay), Math.pow(10, e), rate)).toList()),
                        new Series(Text.of("AdamW", "AdamW"), exponents, exponents.stream().map(e ->
                                alternating(Optimizer.adamW(1, 0.9, 0.999, decay), Math.pow(10, e), rate)).toList())));
    }

    private static double alternating(Optimizer optimizer, double g, double rate) {
        var weight = new double[] {1};
        for (int step = 0; step < 200; step++) {
            optimizer.step(weight, new double[] {step % 2 == 0 ? g : -g}, rate / 10);
        }
        return weight[0];
    }

    private static List<String> step(String name, List<double[]> path) {
        return List.of(name, "%.4f".formatted(Math.abs(path.get(1)[0] - path.get(0)[0])), "%.4f".formatted(Math.abs(path.get(1)[1] - path.get(0)[1])));
    }

    private static TextArtefact explanation(double kappa, double rate, double decay, List<List<double[]>> paths) {
        double across = Math.abs(1 - rate * kappa);
        var text = Text.filled(
                "每一步 SGD 把纵向误差乘以 $1-\\eta=%1$.3f$，把横向误差乘以 $|1-\\eta\\kappa|=%2$.3f$。",
                "With each step SGD multiplies the error along by $1-\\eta=%1$.3f$ and the error across by $|1-\\eta\\kappa|=%2$.3f$.", 1 - rate, across);
        text = text.and(across > 1
                ? Text.filled("后者大于 1：学习率 %.3f 超过了 2/κ = %.3f，SGD 发散。", " The latter is above 1: a rate of %.3f exceeds 2/κ = %.3f and SGD diverges.", rate, 2 / kappa)
                : Text.filled("学习率的上限是 2/κ = %.3f；慢的那个方向决定了收敛。", " The rate must stay below 2/κ = %.3f, and the slower direction decides how fast it converges.", 2 / kappa));
        return new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, text.and(Text.filled(
                "最后的损失：SGD %1$.2e，动量 %2$.2e，Adam %3$.2e，AdamW %4$.2e。这里的最低点恰好在原点，λ = %5$.2f 的衰减也指向那里，真实的网络没有这种巧合。",
                " Final losses: SGD %1$.2e, momentum %2$.2e, Adam %3$.2e, AdamW %4$.2e. The lowest point happens to be the origin, where a decay of λ = %5$.2f "
                        + "points as well; a real network has no such luck.",
                loss(paths.get(0).getLast(), kappa), loss(paths.get(1).getLast(), kappa), loss(paths.get(2).getLast(), kappa),
                loss(paths.get(3).getLast(), kappa), decay)));
    }
}
