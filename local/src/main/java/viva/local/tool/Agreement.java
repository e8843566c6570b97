package viva.local.tool;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * How well given scores agree with labelled ones, both 0 to 10. A figure that is not defined (fewer than two answers,
 * or no variance) is NaN.
 *
 * @param count        of answers
 * @param pearson      product-moment correlation, −1 to 1
 * @param spearman     rank correlation, −1 to 1
 * @param meanAbsolute mean absolute error, in points of 10
 * @param kappa        quadratic weighted kappa of scores rounded to whole points (Cohen 1968)
 * @param meanGiven    mean of the given scores
 * @param meanLabel    mean of the labels
 */
public record Agreement(int count, double pearson, double spearman, double meanAbsolute, double kappa,
                        double meanGiven, double meanLabel) {

    /** One answer's score beside its label. */
    public record Pair(double given, double label) {}

    public static Agreement of(List<Pair> pairs) {
        var given = pairs.stream().mapToDouble(Pair::given).toArray();
        var label = pairs.stream().mapToDouble(Pair::label).toArray();
        var enough = pairs.size() >= 2;
        return new Agreement(pairs.size(),
                enough ? new PearsonsCorrelation().correlation(given, label) : Double.NaN,
                enough ? new SpearmansCorrelation().correlation(given, label) : Double.NaN,
                pairs.stream().mapToDouble(p -> Math.abs(p.given() - p.label())).average().orElse(Double.NaN),
                kappa(pairs),
                pairs.stream().mapToDouble(Pair::given).average().orElse(Double.NaN),
                pairs.stream().mapToDouble(Pair::label).average().orElse(Double.NaN));
    }

    /** 1 − Σ w·observed / Σ w·expected with w = (i − j)², expected from the margins. */
    private static double kappa(List<Pair> pairs) {
        var observed = 0.0;
        var givenCount = new int[11];
        var labelCount = new int[11];
        for (var pair : pairs) {
            int g = Math.clamp(Math.round(pair.given()), 0, 10);
            int l = Math.clamp(Math.round(pair.label()), 0, 10);
            givenCount[g]++;
            labelCount[l]++;
            observed += (g - l) * (g - l);
        }
        var expected = 0.0;
        for (int g = 0; g <= 10; g++) {
            for (int l = 0; l <= 10; l++) {
                expected += (g - l) * (g - l) * (double) givenCount[g] * labelCount[l] / pairs.size();
            }
        }
        return expected == 0 ? Double.NaN : 1 - observed / expected;
    }

    static String heading() {
        return String.format("%-30s %5s %8s %9s %6s %6s %6s %6s", "", "n", "Pearson", "Spearman", "MAE", "QWK", "given", "label");
    }

    String row(String name) {
        return String.format(Locale.ROOT, "%-30s %5d %8.3f %9.3f %6.2f %6.3f %6.2f %6.2f",
                name, count, pearson, spearman, meanAbsolute, kappa, meanGiven, meanLabel);
    }
}
