package viva.grader.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes {@link Statement}s: weighs each piece by the unit it belongs to. */
final class Statements {
    /** What a unit of the question is still worth: repeating the question shows little. */
    static final float DEMOTION = 0.2f;

    private final Idf idf;

    Statements(Idf idf) {
        this.idf = idf;
    }

    /** @param questionUnits units of the question's own words; @param questionGrams its grams */
    Statement of(String text, TokenVectors vectors, Set<String> questionUnits, Set<String> questionGrams) {
        var units = Units.of(text);
        var kept = new ArrayList<short[]>();
        var weights = new ArrayList<Float>();
        var owner = new ArrayList<Integer>();
        int unit = 0;
        for (int i = 0; i < vectors.size(); i++) {
            var piece = vectors.piece(i);
            while (unit < units.size() && units.get(unit).end() <= piece.start()) {
                unit++;
            }
            if (piece.start() == piece.end() || unit == units.size() || piece.end() <= units.get(unit).start()) {
                continue;
            }
            var word = units.get(unit);
            float share = Math.min(1f, (piece.end() - piece.start()) / (float) (word.end() - word.start()));
            float demotion = questionUnits.contains(word.text()) ? DEMOTION : 1;
            kept.add(vectors.vector(i));
            weights.add(idf.of(word.text()) * share * demotion);
            owner.add(unit);
        }
        var array = new float[weights.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = weights.get(i);
        }
        int dimensions = vectors.vector(0).length;
        return new Statement(Letters.fold(text), units, Grams.weighted(units, idf, questionGrams, DEMOTION), kept, array,
                owner.stream().mapToInt(Integer::intValue).toArray(), dimensions);
    }
}
