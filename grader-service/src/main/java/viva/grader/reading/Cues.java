package viva.grader.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that turn a sentence round and that sentence encoders hardly see: negation, and pairs of opposites. Works on
 * folded text.
 */
final class Cues {
    /** Longer words that only look like a negation are taken out first. */
    private static final Pattern NOT_NEGATION = Pattern.compile(
            "不同|不仅|不但|不只|不断|不过|不变|不一定|不管|不论|无论|非常|非极大|非线性|非凸|无监督|无穷|差不多|没错|不均衡|不平衡|要不|除非|"
            + "not only|no matter|nonlinear|non-linear|non-max|non-maximum|unsupervised|notwithstanding");
    private static final Pattern NEGATION = Pattern.compile(
            "不|没有|没|无需|无须|无关|无法|无|未|非|免|别|勿|并非|而非|"
            + "\\bnot\\b|\\bno\\b|n't\\b|\\bnever\\b|\\bwithout\\b|\\bneither\\b|\\bnor\\b|\\bcannot\\b|\\bnone\\b|\\binstead of\\b|\\brather than\\b"
            + "|\\bunrelated\\b|\\bindependent\\b|\\bfree of\\b|\\bhardly\\b|\\bfails? to\\b");

    /** Each line: what goes together on one side, and on the other. */
    private static final List<Opposites> OPPOSITES = List.of(
            pair("增|升|变大|更多|放大|加大", "减|降|变小|更少|缩小"),
            pair("高", "低"), pair("大", "小"), pair("快", "慢"), pair("多", "少"), pair("强", "弱"), pair("易|容易|简单", "难|复杂"),
            pair("线性", "平方|二次"), pair("训练", "推理|测试"), pair("正样本", "负样本"), pair("前景", "背景"),
            pair("先", "后"), pair("之前", "之后"), pair("上采样", "下采样"), pair("浅", "深"), pair("局部", "全局"),
            pair("冻结|固定", "更新|微调|可学习|可训练"), pair("依赖|取决于", "无关|独立"), pair("对称", "非对称|不对称"),
            pair("逐通道|每个通道", "逐样本|每个样本"), pair("稳定", "不稳|震荡"), pair("串行|串联", "并行|并联"), pair("左", "右"),
            pair("一对一", "一对多|多对一"), pair("显存|hbm", "sram|片上"), pair("共享", "独立|各自"), pair("离线", "在线"),
            pair("increas\\w*|grow\\w*|rais\\w*|larger|bigger|more", "decreas\\w*|shrink\\w*|reduc\\w*|lower\\w*|smaller|fewer|less"),
            pair("high\\w*", "low\\w*"), pair("fast\\w*|quick\\w*", "slow\\w*"), pair("linear\\w*", "quadratic\\w*"),
            pair("train\\w*", "inference|test time"), pair("positive\\w*", "negative\\w*"), pair("foreground", "background"),
            pair("before", "after"), pair("first", "last"), pair("strong\\w*", "weak\\w*"), pair("easy|easier|simple\\w*", "hard\\w*|difficult"),
            pair("upsampl\\w*", "downsampl\\w*"), pair("shallow\\w*", "deep\\w*"), pair("local\\w*", "global\\w*"),
            pair("frozen|freez\\w*|fixed", "learn\\w*|updat\\w*|fine-?tun\\w*|trainable"), pair("depend\\w*", "independent\\w*"),
            pair("per channel|channel-?wise", "per sample|sample-?wise"), pair("symmetric\\w*", "asymmetric\\w*"),
            pair("serial\\w*|sequential\\w*", "parallel\\w*"), pair("one-to-one", "one-to-many"), pair("hbm", "sram"),
            pair("shared?", "separate\\w*|independent\\w*"), pair("stable", "unstable"), pair("always|all", "never|none"),
            pair("better|best", "worse|worst"), pair("left", "right"), pair("min\\w*", "max\\w*"));

    private record Opposites(Pattern one, Pattern other) {}

    private Cues() {}

    /** How many negations the folded text has. */
    static int negations(String folded) {
        var matcher = NEGATION.matcher(NOT_NEGATION.matcher(folded).replaceAll(" "));
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /** Pairs of opposites of which the claim has only the one and the text only the other. */
    static int turned(String foldedClaim, String foldedText) {
        int turned = 0;
        for (var pair : OPPOSITES) {
            boolean claimOne = pair.one.matcher(foldedClaim).find();
            boolean claimOther = pair.other.matcher(foldedClaim).find();
            if (claimOne == claimOther) {
                continue;
            }
            boolean textOne = pair.one.matcher(foldedText).find();
            boolean textOther = pair.other.matcher(foldedText).find();
            turned += textOne != textOther && textOne != claimOne ? 1 : 0;
        }
        return turned;
    }

    /** Both have numbers, and the text has none of the claim's. */
    static boolean otherNumbers(List<Unit> claim, List<Unit> text) {
        var claimed = numbers(claim);
        var told = numbers(text);
        return !claimed.isEmpty() && !told.isEmpty() && told.stream().noneMatch(claimed::contains);
    }

    private static Set<String> numbers(List<Unit> units) {
        var numbers = new HashSet<String>();
        units.stream().filter(Unit::number).map(Unit::text).forEach(numbers::add);
        return numbers;
    }

    private static Opposites pair(String one, String other) {
        return new Opposites(latinWhole(one), latinWhole(other));
    }

    /** Latin words match as wholes. */
    private static Pattern latinWhole(String words) {
        return words.chars().anyMatch(c -> c > 127) ? Pattern.compile(words) : Pattern.compile("\\b(?:" + words + ")\\b");
    }
}
