package viva.vision.gallery;

import java.util.List;
import java.util.Locale;
import java.util.Random;
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
import viva.vision.words.Text;

/** FlashAttention's arithmetic: tiles, the online softmax, and the numbers that no longer travel. */
final class FlashAttentionDemo implements Demo {
    private static final NumberParameter LENGTH = new NumberParameter("length", Text.of("序列长度 N", "Sequence length N"),
            Text.of("Token 的个数。", "How many tokens."), "", 16, 512, 16, 128.0);
    private static final NumberParameter WIDTH = new NumberParameter("width", Text.of("头的维度 d", "Head width d"),
            Text.of("每个 Token 在一个头里的长度。", "Numbers of a token in one head."), "", 8, 64, 8, 32.0);
    private static final NumberParameter QUERIES = new NumberParameter("queryTile", Text.of("查询块", "Tile of queries"),
            Text.of("一次留在快速内存里的查询行数。", "Rows of queries that stay in fast memory."), "", 4, 128, 4, 32.0);
    private static final NumberParameter KEYS = new NumberParameter("keyTile", Text.of("键值块", "Tile of keys"),
            Text.of("一次载入的键和值的行数。", "Rows of keys and values loaded at a time."), "", 4, 128, 4, 32.0);
    private static final NumberParameter SCALE = new NumberParameter("scale", Text.of("分数放大", "Scale of the scores"),
            Text.of("越大，softmax 越尖；不减最大值就会溢出。", "The larger, the sharper the softmax; without the maximum it would overflow."), "×", 1, 1000, 1, 1.0);
    private static final NumberParameter SEED = new NumberParameter("seed", Text.of("随机种子", "Seed"),
            Text.of("决定 Q、K、V。", "Decides Q, K and V."), "", 0, 9999, 1, 1.0);

    @Override
    public Declaration declaration() {
        return new Declaration("flash-attention",
                Text.of("FlashAttention：分块与在线 softmax", "FlashAttention: tiles and the online softmax"),
                Text.of("""
                        标准注意力要把 $N\\times N$ 的分数和权重写进慢速内存再读回来。FlashAttention 让一块查询留在快速内存，键值一块块流过，\
                        每行只记住最大值 $m$、和 $\\ell$ 与输出 $o$：
                        $$m'=\\max(m,\\max_j s_j),\\quad \\ell'=e^{m-m'}\\ell+\\sum_j e^{s_j-m'},\\quad o'=e^{m-m'}o+\\sum_j e^{s_j-m'}v_j$$
                        最后 $o/\\ell$ 就是精确的结果，不是近似。这里用双精度计算并数出搬运的每个数，没有在 GPU 上计时。""", """
                        Plain attention writes its $N\\times N$ scores and weights to slow memory and reads them back. FlashAttention keeps a tile of \
                        queries in fast memory while tiles of keys and values stream by; a row remembers only its maximum $m$, sum $\\ell$ and output $o$:
                        $$m'=\\max(m,\\max_j s_j),\\quad \\ell'=e^{m-m'}\\ell+\\sum_j e^{s_j-m'},\\quad o'=e^{m-m'}o+\\sum_j e^{s_j-m'}v_j$$
                        In the end $o/\\ell$ is the exact result, not an approximation. Computed here in double precision with every number moved \
                        counted; nothing is timed on a GPU."""),
                List.of("flash-attention"), List.of(LENGTH, WIDTH, QUERIES, KEYS, SCALE, SEED), List.of(),
                List.of(Output.exact("difference"), Output.exact("plain-moved"), Output.exact("tiled-moved"), Output.exact("running"),
                        Output.exact("trace"), Output.exact("traffic"), Output.exact("traffic-table"), Output.exact("explanation")),
                Text.of("查询块从 32 加到 64，分块算法搬运的数大约变成几倍？键值块加倍呢？",
                        "The tile of queries goes from 32 to 64: by what factor do the numbers moved change? And if the tile of keys doubles?"));
    }

    @Override
    public void run(DemoRun run) {
        int n = run.whole(LENGTH);
        int d = run.whole(WIDTH);
        var random = new Random(run.whole(SEED));
        var q = matrix(random, n, d, run.value(SCALE));
        var k = matrix(random, n, d, 1);
        var v = matrix(random, n, d, 1);
        var plain = run.stage(Text.of("标准注意力", "Plain attention"), () -> TiledAttention.plain(q, k, v));
        run.progress(0.4);
        var tiled = run.stage(Text.of("分块注意力", "Tiled attention"), () -> TiledAttention.tiled(q, k, v, run.whole(QUERIES), run.whole(KEYS)));
        double difference = IntStream.range(0, n).mapToDouble(i -> IntStream.range(0, d)
                .mapToDouble(c -> Math.abs(plain.output()[i][c] - tiled.output()[i][c])).max().orElse(0)).max().orElse(0);

        run.show(new NumberArtefact("difference", Text.of("输出的最大差值", "Largest difference of the outputs"),
                Text.of("只剩浮点舍入。", "Rounding alone."), difference, "", 16));
        run.show(new NumberArtefact("plain-moved", Text.of("标准注意力搬运的数", "Numbers moved, plain"), Text.of("4Nd + 4N²", "4Nd + 4N²"), plain.moved(), "", 0));
        run.show(new NumberArtefact("tiled-moved", Text.of("分块注意力搬运的数", "Numbers moved, tiled"),
                Text.of("2Nd + 2Nd · ⌈N / 查询块⌉", "2Nd + 2Nd · ⌈N / tile of queries⌉"), tiled.moved(), "", 0));
        var trace = tiled.trace();
        run.show(new PlotArtefact("running", Text.of("第 0 行的输出怎样收敛到结果", "How row 0 arrives at its result"),
                Text.of("每来一块键值，输出的第一个分量就被修正一次；最后一点就是精确值。",
                        "Each tile of keys corrects the first component of the output; the last point is exact."),
                PlotArtefact.Drawing.LINE, Text.of("已处理的键", "Keys seen"), Text.of("输出的第一个分量", "First component of the output"),
                List.of(new Series(Text.of("分块", "tiled"), trace.stream().map(t -> (double) t.keys()).toList(),
                                trace.stream().map(TiledAttention.Trace::firstOutput).toList()),
                        new Series(Text.of("标准注意力", "plain"), trace.stream().map(t -> (double) t.keys()).toList(),
                                trace.stream().map(t -> plain.output()[0][0]).toList()))));
        run.show(new TableArtefact("trace", Text.of("第 0 行的运行统计", "The running numbers of row 0"),
                Text.of("修正系数 e^(m − m′) 小于 1，说明这一块带来了新的最大值。", "A correction e^(m − m′) below 1 means that the tile brought a new maximum."),
                List.of(Text.of("已处理的键", "Keys seen"), Text.of("最大值 m", "Maximum m"), Text.of("和 ℓ", "Sum ℓ"),
                        Text.of("修正系数", "Correction"), Text.of("o₀ / ℓ（输出）", "o₀ / ℓ")),
                trace.stream().map(t -> List.of(String.valueOf(t.keys()), five(t.maximum()), five(t.sum()), five(t.correction()), five(t.firstOutput()))).toList()));
        var traffic = traffic(d, run.whole(QUERIES));
        run.show(traffic);
        run.show(SameTable.of("traffic-table", traffic, 0, 2));
        run.show(new TextArtefact("explanation", Text.of("这一次发生了什么", "What happened in this run"), Text.NONE, Text.filled(
                "N = %d、d = %d：标准注意力搬运 %d 个数，分块后 %d 个，是原来的 %.2f 倍。搬运次数只取决于查询块：查询块越大，K 和 V 被重读得越少。"
                        + "分数矩阵有 %d 个数，分块时从不整个存在，任何时刻只有一块。",
                "N = %d and d = %d: plain attention moves %d numbers, tiled attention %d, %.2f times as many. Only the tile of queries decides: "
                        + "the larger it is, the less often K and V are read again. The matrix of scores has %d numbers and never exists whole, only a tile at a time.",
                n, d, plain.moved(), tiled.moved(), tiled.moved() / (double) plain.moved(), (long) n * n)));
    }

    private static double[][] matrix(Random random, int rows, int columns, double scale) {
        return IntStream.range(0, rows).mapToObj(i -> random.doubles(columns, -1, 1).map(x -> x * scale).toArray()).toArray(double[][]::new);
    }

    private static PlotArtefact traffic(int d, int queryTile) {
        var lengths = List.of(128, 256, 512, 1024, 2048, 4096);
        return new PlotArtefact("traffic", Text.of("搬运的数与序列长度", "Numbers moved against the sequence length"),
                Text.of("用公式算出。两条线都随 N² 增长，斜率之比是 4 ÷ (2d / 查询块)：查询块小于 d / 2 时分块反而更差。",
                        "By the formulas. Both grow with N², their slopes at a ratio of 4 to 2d / tile of queries: with tiles below d / 2 tiling is worse."),
                PlotArtefact.Drawing.LINE, Text.of("序列长度 N", "Sequence length N"), Text.of("搬运的数（百万）", "Numbers moved (millions)"), List.of(
                        new Series(Text.of("标准", "plain"), lengths.stream().map(n -> (double) n).toList(),
                                lengths.stream().map(n -> (4.0 * n * d + 4.0 * n * n) / 1e6).toList()),
                        new Series(Text.of("分块", "tiled"), lengths.stream().map(n -> (double) n).toList(),
                                lengths.stream().map(n -> 2.0 * n * d * (1 + Math.ceilDiv(n, queryTile)) / 1e6).toList())));
    }

    private static String five(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }
}
