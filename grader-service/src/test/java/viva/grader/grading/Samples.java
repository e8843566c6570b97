package viva.grader.grading;

import java.util.List;
import java.util.Optional;

/** Small, valid values to build tests on. */
public final class Samples {
    private Samples() {}

    /** Three points about batch and layer normalisation, weights 4, 4 and 2. */
    public static Question normalisation() {
        return new Question("bn-vs-ln", new Wording("BN 与 LN", "BN and LN"),
                new Wording("批归一化（BN）和层归一化（LN）分别沿哪些维度统计？Transformer 为什么用 LN？",
                        "Over which dimensions do batch normalisation (BN) and layer normalisation (LN) compute statistics? Why do Transformers use LN?"),
                new Rubric(3, List.of(
                        point("bn-axes", 4, new Wording("BN 以通道为单位，用整个批次所有样本在该通道上的值求均值和方差。",
                                        "BN works per channel, using the values of all samples of the batch in that channel for mean and variance."),
                                new Wordings(List.of("批归一化对每个通道汇总一批图所有位置的值来估计均值方差。"),
                                        List.of("For each channel batch normalisation pools the whole batch to estimate mean and variance.")),
                                new Wordings(List.of("BN 以样本为单位，只用单个样本自己的特征求均值和方差，与批次无关。"),
                                        List.of("BN works per sample, using only that sample's own features, independent of the batch."))),
                        point("ln-axes", 4, new Wording("LN 以样本为单位，用单个样本自身的全部特征求均值和方差，与批次里的其他样本无关。",
                                        "LN works per sample, using all features of that one sample, independent of the other samples of the batch."),
                                new Wordings(List.of("层归一化就是每条样本自己跟自己算，别的样本不掺和。"),
                                        List.of("Layer normalisation looks at one sample alone and normalises across its own features.")),
                                new Wordings(List.of("LN 以通道为单位，汇总整个批次的样本来求均值和方差。"),
                                        List.of("LN works per channel and pools all samples of the batch."))),
                        point("batch-size", 2, new Wording("批次小时 BN 的均值和方差估计不稳定，LN 不受批次大小影响，所以 Transformer 用 LN。",
                                        "With small batches BN's mean and variance are unstable, while LN does not depend on the batch size, so Transformers use LN."),
                                new Wordings(List.of("batch 一小，BN 的统计量就乱跳，LN 不管 batch 多大都一样。"),
                                        List.of("Tiny batches make BN's statistics jump around; LN does not care about batch size.")),
                                new Wordings(List.of("批次小时 BN 最稳定，LN 依赖很大的批次才能工作。"),
                                        List.of("BN is most stable with small batches, and LN needs large batches to work."))))));
    }

    private static RubricPoint point(String id, double weight, Wording claim, Wordings paraphrases, Wordings misconceptions) {
        return new RubricPoint(id, weight, claim, paraphrases, Wordings.NONE, misconceptions);
    }

    /** A text answer of candidate {@code ada} to {@link #normalisation()}. */
    public static Submission answer(String id) {
        return new Submission(id, "interview-1", "turn-" + id, "ada", normalisation(), "BN 对每个通道在整个批次上统计均值和方差。",
                Optional.empty(), Optional.empty());
    }

    /** An answer of the same interview to the follow-up about a point. */
    public static Submission followUp(String id, Submission of, String point) {
        return new Submission(id, of.interview(), "turn-" + id, of.candidate(), of.question(), "LN 只看单个样本。", Optional.empty(),
                Optional.of(point));
    }

    /** In findings of the three points: Covered, Partial, Absent, X contradicted, ? cannot tell; scored by the rules. */
    public static Grade.Graded found(String kinds) {
        return found(normalisation().rubric().points(), kinds, new Examination.Character.Genuine());
    }

    public static Grade.Graded found(List<RubricPoint> points, String kinds, Examination.Character character) {
        var span = Span.of("BN 对每个通道", 0, 8);
        var findings = java.util.stream.IntStream.range(0, points.size()).<Finding>mapToObj(i -> {
            var id = points.get(i).id();
            return switch (kinds.charAt(i)) {
                case 'C' -> new Finding.Covered(id, span, 0.9);
                case 'P' -> new Finding.Partial(id, span, 0.7);
                case 'A' -> new Finding.Absent(id, 0.8);
                case 'X' -> new Finding.Contradicted(id, span, 0.6);
                default -> new Finding.CannotTell(id);
            };
        }).toList();
        var score = ScoreRules.score(points, new Examination(findings, character, 0.9, List.of())).orElseThrow();
        return new Grade.Graded(new Grade.Marks(score.total(), 0.9, findings, score.earned(), score.deductions(), Optional.empty(),
                new Engine("embedded", List.of("a.onnx sha256:00"), "test"), List.of(), java.time.Instant.parse("2026-01-01T00:00:00Z")));
    }

    public static Grade.Graded graded(double score) {
        return new Grade.Graded(new Grade.Marks(score, 0.9,
                List.of(new Finding.Covered("bn-axes", Span.of("BN 对每个通道", 0, 7), 0.9), new Finding.Absent("ln-axes", 0.8),
                        new Finding.CannotTell("batch-size")),
                java.util.Map.of("bn-axes", 4.0, "ln-axes", 0.0, "batch-size", 0.0), List.of(), Optional.empty(),
                new Engine("embedded", List.of("a.onnx sha256:00"), "test"), List.of(), java.time.Instant.parse("2026-01-01T00:00:00Z")));
    }
}
