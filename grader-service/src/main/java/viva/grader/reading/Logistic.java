package viva.grader.reading;

import java.util.List;

/**
 * Multinomial logistic regression, fitted elsewhere (see {@code training/}).
 *
 * @param inputs  names of features, or products of two: {@code contrast*english}
 * @param means   of the inputs where it was fitted; {@code scales} are their deviations
 * @param classes one row a class: the intercept, then a weight an input
 */
public record Logistic(List<String> inputs, List<Double> means, List<Double> scales, List<List<Double>> classes) {
    public Logistic {
        inputs = List.copyOf(inputs);
        means = List.copyOf(means);
        scales = List.copyOf(scales);
        classes = classes.stream().map(List::copyOf).toList();
        for (var row : classes) {
            if (row.size() != inputs.size() + 1 || means.size() != inputs.size() || scales.size() != inputs.size()) {
                throw new IllegalArgumentException("a logistic model of " + inputs.size() + " inputs does not fit its rows");
            }
        }
    }

    /** Gives the value of a feature by its name. */
    interface Values {
        double of(String name);
    }

    /** Probability of each class; they sum to 1. */
    double[] probabilities(Values values) {
        var x = new double[inputs.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (product(inputs.get(i), values) - means.get(i)) / scales.get(i);
        }
        var scores = new double[classes.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = classes.get(c).getFirst();
            for (int i = 0; i < x.length; i++) {
                scores[c] += classes.get(c).get(i + 1) * x[i];
            }
            most = Math.max(most, scores[c]);
        }
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = Math.exp(scores[c] - most);
            sum += scores[c];
        }
        for (int c = 0; c < scores.length; c++) {
            scores[c] /= sum;
        }
        return scores;
    }

    private static double product(String input, Values values) {
        double product = 1;
        for (var name : input.split("\\*")) {
            product *= values.of(name);
        }
        return product;
    }
}
