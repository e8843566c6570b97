package viva.grader.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a text as a search would see them: pairs of neighbouring Han characters (no segmenter needed), and Latin
 * words with their plural and verb endings cut.
 */
final class Grams {
    private static final int SHORTEST_STEM = 4;

    private Grams() {}

    static Set<String> of(List<Unit> units) {
        var grams = new HashSet<String>();
        for (int i = 0; i < units.size(); i++) {
            var unit = units.get(i);
            if (!unit.cjk()) {
                grams.add(stem(unit.text()));
            } else if (i + 1 < units.size() && units.get(i + 1).cjk() && units.get(i + 1).start() == unit.end()) {
                grams.add(unit.text() + units.get(i + 1).text());
            }
        }
        return grams;
    }

    /** Gram to weight; the weight of a pair is the mean of its characters'. */
    static Map<String, Float> weighted(List<Unit> units, Idf idf, Set<String> demoted, float demotion) {
        var weights = new HashMap<String, Float>();
        for (var gram : of(units)) {
            float weight = Letters.cjk(gram.codePointAt(0))
                    ? (float) gram.codePoints().mapToDouble(c -> idf.of(Character.toString(c))).average().orElseThrow()
                    : idf.of(gram);
            weights.put(gram, demoted.contains(gram) ? weight * demotion : weight);
        }
        return weights;
    }

    /** Weighted share of the grams that are there, 0 to 1; 0 when none weighs anything. */
    static float recall(Map<String, Float> weights, Set<String> there) {
        float all = 0;
        float found = 0;
        for (var gram : weights.entrySet()) {
            all += gram.getValue();
            found += there.contains(gram.getKey()) ? gram.getValue() : 0;
        }
        return all > 0 ? found / all : 0;
    }

    static String stem(String word) {
        for (var ending : List.of("ing", "ed", "es", "s", "ly")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
