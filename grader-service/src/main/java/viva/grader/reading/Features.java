package viva.grader.reading;

import java.util.List;

/** What the verdict on a point is decided from. Names in order; values in the same order, all about -1 to 3. */
final class Features {
    static final List<String> NAMES = List.of(
            "recall", "recallMean", "firmRecall", "claimRecall", "lexical", "lexicalMean", "cosine", "precision", "terms",
            "misRecall", "contrast", "contrastApart", "misElsewhere", "misLexical", "misFirm", "misThere", "noMis", "rival",
            "negation", "negationToMis", "turned", "turnedToMis", "numbers", "otherName",
            "length", "windowSize", "english", "scarce",
            "answerRecall", "answerContrast", "answerApart", "answerLexical", "answerFirm", "focus", "rank");

    private final double[] values;

    Features(double[] values) {
        if (values.length != NAMES.size()) {
            throw new IllegalArgumentException(values.length + " values for " + NAMES.size() + " features");
        }
        this.values = values.clone();
    }

    double of(int index) {
        return values[index];
    }

    double of(String name) {
        return values[NAMES.indexOf(name)];
    }

    double[] toArray() {
        return values.clone();
    }
}
