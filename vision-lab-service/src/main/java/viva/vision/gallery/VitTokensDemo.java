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
import viva.vision.picture.Pictures;
import viva.vision.words.Text;

/** How ViT cuts a picture into tokens, what the position embedding adds, and how a stack of convolutions compares. */
final class VitTokensDemo implements Demo {
    private static final Input PICTURE = Inputs.picture("shapes", "street");
    private static final NumberParameter SIDE = new NumberParameter("side", Text.of("图片边长", "Picture side"),
            Text.of("图片先缩放成这么大的正方形。", "The picture is first scaled to a square of this side."), "px", 64, 384, 16, 224.0);
    private static final ChoiceParameter<Integer> PATCH = new ChoiceParameter<>("patch", Text.of("图块边长", "Patch side"),
            Text.of("ViT-B/16 的 16 就是它。", "The 16 in ViT-B/16."),
            List.of(new Option<>("8", Text.of("8 px", "8 px"), 8), new Option<>("14", Text.of("14 px", "14 px"), 14),
                    new Option<>("16", Text.of("16 px", "16 px"), 16), new Option<>("32", Text.of("32 px", "32 px"), 32)), 16);
    private static final ChoiceParameter<Integer> WIDTH = new ChoiceParameter<>("width", Text.of("Token 维度 D", "Token width D"),
            Text.of("每个图块被线性投射成这么多个数。", "Each patch is projected to this many numbers."),
            List.of(new Option<>("192", Text.of("192（Tiny）", "192 (Tiny)"), 192), new Option<>("384", Text.of("384（Small）", "384 (Small)"), 384),
                    new Option<>("768", Text.of("768（Base）", "768 (Base)"), 768)), 768);
    private static final NumberParameter ACROSS = percent("across", Text.of("选中图块：横向", "Chosen patch, across"),
            Text.of("从左到右的位置。", "Its place from left to right."), 30);
    private static final NumberParameter DOWN = percent("down", Text.of("选中图块：纵向", "Chosen patch, down"),
            Text.of("从上到下的位置。", "Its place from top to bottom."), 30);
    private static final NumberParameter LAYERS = new NumberParameter("layers", Text.of("卷积层数", "Convolution layers"),
            Text.of("与 ViT 对比的 3×3 卷积堆叠。", "Depth of the stack of 3×3 convolutions beside the ViT."), "", 1, 30, 1, 12.0);
    private static final NumberParameter SEED = new NumberParameter("seed", Text.of("随机种子", "Seed"),
            Text.of("决定打乱的顺序和随机权重。", "Decides the shuffled order and the random weights."), "", 0, 9999, 1, 7.0);

    /** Smaller pictures are shown at twice their size. */
    private static final int ENLARGED_UP_TO = 256;

    private final Pictures pictures;

    VitTokensDemo(Pictures pictures) {
        this.pictures = pictures;
    }

    private static NumberParameter percent(String name, Text label, Text help, double standard) {
        return new NumberParameter(name, label, help, "%", 0, 100, 5, standard);
    }

    @Override
    public Declaration declaration() {
        return new Declaration("vit-tokens",
                Text.of("ViT 怎样把图片变成 Token，CNN 又怎样看", "How ViT turns a picture into tokens, and how a CNN looks at it"),
                Text.of("""
                        ViT 把边长 $S$ 的图片切成 $n=\\lfloor S/P\\rfloor^2$ 个 $P\\times P$ 图块，每块展平成 $3P^2$ 个数，\
                        再线性投射成 $D$ 维：
                        $$z_0=[x_{\\mathrm{cls}};\\ x_1E;\\ \\dots;\\ x_nE]+E_{\\mathrm{pos}},\\qquad E\\in\\mathbb{R}^{3P^2\\times D}$$
                        注意力要比较每一对 Token，代价随 $n^2$ 增长。没有 $E_{\\mathrm{pos}}$ 时，注意力只看到一个**集合**：打乱图块，结果不变。
                        卷积相反：$3\\times3$ 卷积每层只多看一圈，感受野 $r_l=r_{l-1}+(k-1)\\prod_{i<l}s_i$，\
                        局部性和权重共享就是它的归纳偏置。""", """
                        ViT cuts a picture of side $S$ into $n=\\lfloor S/P\\rfloor^2$ patches of $P\\times P$ pixels, flattens each to \
                        $3P^2$ numbers and projects it to $D$:
                        $$z_0=[x_{\\mathrm{cls}};\\ x_1E;\\ \\dots;\\ x_nE]+E_{\\mathrm{pos}},\\qquad E\\in\\mathbb{R}^{3P^2\\times D}$$
                        Attention compares every pair of tokens, so its cost grows with $n^2$. Without $E_{\\mathrm{pos}}$ it sees only a \
                        **set**: shuffle the patches and the result stays.
                        A convolution is the opposite: each $3\\times3$ layer sees one ring more, with a receptive field of \
                        $r_l=r_{l-1}+(k-1)\\prod_{i<l}s_i$. Locality and shared weights are its inductive bias."""),
                List.of("vit-tokenization", "cnn-inductive-bias"),
                List.of(SIDE, PATCH, WIDTH, ACROSS, DOWN, LAYERS, SEED), List.of(PICTURE),
                List.of(Output.exact("grid"), Output.exact("tokens"), Output.exact("attention-pairs"), Output.exact("flattened"),
                        Output.exact("position-similarity"), Output.exact("shuffled"), Output.exact("shuffle-test"),
                        Output.exact("cost"), Output.exact("cost-table"), Output.exact("receptive-field"),
                        Output.exact("receptive-field-table"), Output.exact("parameters"), Output.exact("explanation")),
                Text.of("边长 224、图块 16 时有多少个图块 Token？把边长加倍，注意力矩阵变大几倍？",
                        "How many patch tokens are there at side 224 and patch 16? If the side doubles, by what factor does the attention matrix grow?"));
    }

    @Override
    public void run(DemoRun run) {
        int side = run.whole(SIDE);
        var grid = run.stage(Text.of("缩放与分块", "Scaling and cutting"),
                () -> new PatchGrid(pictures.resize(run.picture(PICTURE), side, side), run.value(PATCH)));
        int chosen = place(grid, run.value(DOWN)) * grid.perSide() + place(grid, run.value(ACROSS));
        int n = grid.count();
        var shown = side <= ENLARGED_UP_TO
                ? new PatchGrid(pictures.resize(run.picture(PICTURE), 2 * side, 2 * side), 2 * grid.patch()) : grid;

        run.show(new ImageArtefact("grid", Text.of("图块网格", "The patch grid"),
                Text.filled("%1$d×%1$d 个图块；选中的是第 %2$d 个（从 0 起，逐行数）。",
                        "%1$d×%1$d patches; the chosen one is number %2$d (from 0, row by row).", grid.perSide(), chosen),
                shown.drawn(chosen), Pictures.Encoding.PNG,
                Text.filled("图片被白线切成 %1$d×%1$d 块，其中一块用红框标出。",
                        "The picture cut by white lines into %1$d×%1$d patches, one of them framed in red.", grid.perSide())));
        run.show(new NumberArtefact("tokens", Text.of("Token 数 n + 1", "Tokens n + 1"),
                Text.of("图块加上一个 [CLS]。", "The patches and one [CLS]."), n + 1, "", 0));
        run.show(new NumberArtefact("attention-pairs", Text.of("每个头的注意力分数", "Attention scores in each head"),
                Text.of("(n + 1)²", "(n + 1)²"), (n + 1.0) * (n + 1.0), "", 0));
        run.show(new NumberArtefact("flattened", Text.of("展平后的图块", "Numbers in a flattened patch"),
                Text.of("P · P · 3", "P · P · 3"), grid.flattened(), "", 0));
        run.show(similarity(grid, chosen, run.value(WIDTH)));
        run.progress(0.3);
        double moved = shuffle(run, grid, shown);
        run.progress(0.9);
        cost(run, run.value(PATCH));
        receptiveField(run, side, run.whole(LAYERS));
        run.show(parameters(grid, run.value(WIDTH), run.whole(LAYERS)));
        run.show(explanation(run, grid, moved));
    }

    /** Row or column of the chosen patch, 0-based. */
    private static int place(PatchGrid grid, double percent) {
        return (int) Math.round(percent / 100 * (grid.perSide() - 1));
    }

    private static PlotArtefact similarity(PatchGrid grid, int chosen, int width) {
        var embedding = PositionalEmbedding.of(grid.perSide(), width);
        var rows = new ArrayList<Series>();
        for (int row = 0; row < grid.perSide(); row++) {
            int first = row * grid.perSide();
            rows.add(Series.counted(Text.filled("第 %d 行", "row %d", row), IntStream.range(first, first + grid.perSide())
                    .mapToDouble(i -> PositionalEmbedding.cosine(embedding[chosen], embedding[i])).toArray()));
        }
        return new PlotArtefact("position-similarity", Text.of("位置编码的相似度", "Similarity of position embeddings"),
                Text.of("选中图块的二维正弦位置编码与每个位置的余弦相似度：自己是 1，同行同列较高，越远越低。",
                        "Cosine of the chosen patch's 2-D sine-cosine embedding with every place: 1 with itself, higher along its row "
                                + "and column, lower with distance."),
                PlotArtefact.Drawing.HEATMAP, Text.of("列", "Column"), Text.of("行", "Row"), rows);
    }

    /** Shows the shuffled picture and what shuffling does to attention; returns the change with positions. */
    private static double shuffle(DemoRun run, PatchGrid grid, PatchGrid shown) {
        long seed = run.whole(SEED);
        var order = grid.shuffled(seed);
        run.show(new ImageArtefact("shuffled", Text.of("打乱的图块", "The patches shuffled"),
                Text.of("没有位置编码，这张图和原图对 Transformer 是同一个集合。",
                        "Without positions, this and the original are the same set to a Transformer."),
                shown.reordered(order), Pictures.Encoding.PNG,
                Text.of("同样的图块随机排列。", "The same patches in random order.")));
        var changes = run.stage(Text.of("打乱前后的注意力", "Attention before and after shuffling"), () -> {
            var encoder = new RandomEncoder(grid.flattened(), seed);
            var tokens = encoder.tokens(grid.vectors());
            var mixed = order.stream().map(i -> tokens[i]).toArray(double[][]::new);
            double without = largestChange(encoder.pooled(tokens, run::checkpoint), encoder.pooled(mixed, run::checkpoint));
            var positions = PositionalEmbedding.of(grid.perSide(), RandomEncoder.WIDTH);
            double with = largestChange(encoder.pooled(sum(tokens, positions), run::checkpoint),
                    encoder.pooled(sum(mixed, positions), run::checkpoint));
            return new double[] {without, with};
        });
        run.show(new TableArtefact("shuffle-test", Text.of("打乱图块，输出变了多少", "How much shuffling changes the output"),
                Text.filled("一个随机权重的注意力头（宽 %d），输出取平均；表中是各分量变化的最大值。",
                        "One attention head with random weights (width %d), outputs averaged; the largest change of any component.",
                        RandomEncoder.WIDTH),
                List.of(Text.of("不加位置编码", "Without positions"), Text.of("加位置编码", "With positions")),
                List.of(List.of("%.1e".formatted(changes[0]), "%.1e".formatted(changes[1])))));
        return changes[1];
    }

    private static double largestChange(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> Math.abs(a[i] - b[i])).max().orElse(0);
    }

    private static double[][] sum(double[][] tokens, double[][] positions) {
        return IntStream.range(0, tokens.length).mapToObj(i -> IntStream.range(0, tokens[i].length)
                .mapToDouble(c -> tokens[i][c] + positions[i][c]).toArray()).toArray(double[][]::new);
    }

    private static void cost(DemoRun run, int patch) {
        var sides = List.of(112, 160, 224, 320, 384, 448, 512);
        var tokens = sides.stream().map(s -> Math.pow(s / patch, 2) + 1).toList();
        var millions = tokens.stream().map(t -> t * t / 1e6).toList();
        run.show(new PlotArtefact("cost", Text.of("注意力矩阵随边长的增长", "Growth of the attention matrix with the side"),
                Text.of("边长加倍，Token 变为 4 倍，注意力分数变为 16 倍。", "Twice the side makes 4 times the tokens and 16 times the scores."),
                PlotArtefact.Drawing.LINE, Text.of("图片边长（px）", "Picture side (px)"),
                Text.of("每个头的注意力分数（百万）", "Scores in each head (millions)"),
                List.of(new Series(Text.filled("图块 %d px", "patch %d px", patch), sides.stream().map(s -> (double) s).toList(), millions))));
        run.show(new TableArtefact("cost-table", Text.of("同一数据的表格", "The same as a table"), Text.NONE,
                List.of(Text.of("边长（px）", "Side (px)"), Text.of("Token 数", "Tokens"), Text.of("注意力分数", "Scores")),
                IntStream.range(0, sides.size()).mapToObj(i -> List.of(String.valueOf(sides.get(i)),
                        "%.0f".formatted(tokens.get(i)), "%.0f".formatted(tokens.get(i) * tokens.get(i)))).toList()));
    }

    private static void receptiveField(DemoRun run, int side, int layers) {
        var depths = IntStream.rangeClosed(0, layers).mapToObj(l -> (double) l).toList();
        run.show(new PlotArtefact("receptive-field", Text.of("感受野：卷积逐层长大，注意力一层就是全图",
                "Receptive field: convolutions grow, attention spans the picture at once"), Text.NONE,
                PlotArtefact.Drawing.LINE, Text.of("层", "Layer"), Text.of("感受野（px）", "Receptive field (px)"), List.of(
                        new Series(Text.of("3×3，步长 1", "3×3, stride 1"), depths, fields(layers, 0)),
                        new Series(Text.of("3×3，每三层一次步长 2", "3×3, stride 2 every third layer"), depths, fields(layers, 3)),
                        new Series(Text.of("自注意力", "Self-attention"), depths,
                                depths.stream().map(d -> d == 0 ? 1.0 : side).toList()))));
        run.show(new TableArtefact("receptive-field-table", Text.of("同一数据的表格", "The same as a table"), Text.NONE,
                List.of(Text.of("层", "Layer"), Text.of("3×3 步长 1（px）", "3×3 stride 1 (px)"),
                        Text.of("每三层步长 2（px）", "Stride 2 every third (px)"), Text.of("自注意力（px）", "Self-attention (px)")),
                IntStream.rangeClosed(0, layers).mapToObj(l -> List.of(String.valueOf(l),
                        String.valueOf(ReceptiveField.of(3, l, 0)), String.valueOf(ReceptiveField.of(3, l, 3)),
                        String.valueOf(l == 0 ? 1 : side))).toList()));
    }

    private static List<Double> fields(int layers, int strideEvery) {
        return IntStream.rangeClosed(0, layers).mapToObj(l -> (double) ReceptiveField.of(3, l, strideEvery)).toList();
    }

    private static TableArtefact parameters(PatchGrid grid, int width, int layers) {
        long d = width;
        long n = grid.count();
        return new TableArtefact("parameters", Text.of("参数有多少", "How many parameters"),
                Text.of("卷积的参数与图片大小无关，全连接层则随像素数增长；位置编码随 Token 数增长。",
                        "A convolution's parameters do not depend on the picture's size; a full layer's grow with its pixels, the position "
                                + "embedding's with the tokens."),
                List.of(Text.of("层", "Layer"), Text.of("公式", "Formula"), Text.of("参数", "Parameters")),
                List.of(List.of("patch embedding", "3P²D + D", String.valueOf(grid.flattened() * d + d)),
                        List.of("[CLS] + positions", "D + (n+1)D", String.valueOf(d + (n + 1) * d)),
                        List.of("ViT block", "12D² + 13D", String.valueOf(12 * d * d + 13 * d)),
                        List.of("conv 3×3, 3 → D", "27D + D", String.valueOf(28 * d)),
                        List.of("conv 3×3, D → D", "9D² + D", String.valueOf(9 * d * d + d)),
                        List.of(layers + " × conv 3×3, D → D", "L(9D² + D)", String.valueOf(layers * (9 * d * d + d))),
                        List.of("dense, S²·3 → D", "3S²D + D", String.valueOf(3L * grid.picture().width() * grid.picture().width() * d + d))));
    }

    private static TextArtefact explanation(DemoRun run, PatchGrid grid, double moved) {
        int layers = run.whole(LAYERS);
        int side = grid.picture().width();
        // r = 2 L + 1 reaches the side from L = (side − 1) / 2 on, rounded up.
        int needed = side / 2;
        var text = Text.filled(
                "边长 %1$d、图块 %2$d：$\\lfloor %1$d/%2$d\\rfloor^2=%3$d$ 个图块，加 [CLS] 共 %4$d 个 Token，每个头 %5$d 个注意力分数。",
                "Side %1$d and patch %2$d make $\\lfloor %1$d/%2$d\\rfloor^2=%3$d$ patches; with [CLS] that is %4$d tokens and %5$d "
                        + "attention scores in each head.",
                side, grid.patch(), grid.count(), grid.count() + 1, (long) (grid.count() + 1) * (grid.count() + 1));
        if (grid.leftOver() > 0) {
            text = text.and(Text.filled("边长不能被图块整除：右边和下边各有 %d 像素没有进入任何 Token。",
                    " The side is not a multiple of the patch: %d pixels at the right and at the bottom reach no token.", grid.leftOver()));
        }
        return new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, text.and(Text.filled(
                "打乱图块后，不加位置编码时输出只差浮点舍入；加上之后差 %1$.1e。%2$d 层步长为 1 的 3×3 卷积只看到 %3$d 像素，"
                        + "要看到整条边需要 %4$d 层；自注意力第一层就看到全部 %5$d 像素，但这种自由要用数据来换。",
                " After shuffling, the output without positions differs by rounding alone; with them by %1$.1e. %2$d layers of 3×3 "
                        + "convolution at stride 1 see %3$d pixels, and %4$d layers would be needed for the whole side; self-attention sees "
                        + "all %5$d pixels in its first layer, a freedom that has to be paid for with data.",
                moved, layers, ReceptiveField.of(3, layers, 0), needed, side)));
    }
}
