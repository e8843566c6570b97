package viva.grader.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import viva.grader.grading.Language;

/** Finds the window of an answer that speaks best of a point, and measures what is said there. */
final class PointReader {
    /** A wider window always recalls a little more; it must be worth it. */
    private static final float WIDTH_PRICE = 0.012f;
    private static final float LEXICAL_SHARE = 0.5f;

    private final ReadAnswer answer;
    private final List<ReadAnswer.Window> windows;

    PointReader(ReadAnswer answer) {
        this.answer = answer;
        this.windows = answer.windows();
    }

    /** In the language in which the point is best supported. */
    Evidence read(Map<Language, ReadPoint> point) {
        return point.entrySet().stream()
                .map(e -> read(e.getValue(), e.getKey()))
                .max(Comparator.comparingDouble((Evidence e) -> e.of("recall") + LEXICAL_SHARE * e.of("lexical"))
                        .thenComparing(e -> e.window().isPresent())
                        .thenComparing(Evidence::language, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private Evidence read(ReadPoint point, Language language) {
        var own = windows.stream().filter(w -> answer.clauses().get(w.from()).language() == language).toList();
        if (own.isEmpty() || point.supports().isEmpty()) {
            return new Evidence(Optional.empty(), Optional.empty(), language, Map.of());
        }
        var supports = point.supports().stream().map(s -> new Alignment(s, answer, language)).toList();
        var misses = point.misconceptions().stream().map(s -> new Alignment(s, answer, language)).toList();
        var window = best(supports, own);
        var measured = new HashMap<String, Double>();
        support(measured, supports, window);
        words(measured, point, best(supports, window), window);
        var against = against(measured, supports, misses, window, own);
        measured.put("english", language == Language.EN ? 1.0 : 0.0);
        measured.put("scarce", point.supports().size() < 2 ? 1.0 : 0.0);
        return new Evidence(Optional.of(window), Optional.of(against), language, measured);
    }

    private static ReadAnswer.Window best(List<Alignment> statements, List<ReadAnswer.Window> windows) {
        ReadAnswer.Window best = null;
        float most = Float.NEGATIVE_INFINITY;
        for (var window : windows) {
            float worth = worth(statements, window);
            if (worth > most) {
                most = worth;
                best = window;
            }
        }
        return best;
    }

    private static float worth(List<Alignment> statements, ReadAnswer.Window window) {
        float most = 0;
        for (var statement : statements) {
            most = Math.max(most, statement.recall(window) + LEXICAL_SHARE * statement.lexical(window));
        }
        return most - WIDTH_PRICE * (window.size() - 1);
    }

    private static Alignment best(List<Alignment> statements, ReadAnswer.Window window) {
        return statements.stream().max(Comparator.comparingDouble(s -> s.recall(window) + LEXICAL_SHARE * s.lexical(window))).orElseThrow();
    }

    private static void support(Map<String, Double> measured, List<Alignment> supports, ReadAnswer.Window window) {
        measured.put("recall", max(supports, s -> s.recall(window)));
        measured.put("recallMean", mean(supports, s -> s.recall(window)));
        measured.put("claimRecall", (double) supports.getFirst().recall(window));
        measured.put("lexical", max(supports, s -> s.lexical(window)));
        measured.put("lexicalMean", mean(supports, s -> s.lexical(window)));
        measured.put("cosine", max(supports, s -> s.cosine(window)));
        measured.put("precision", max(supports, s -> s.precision(window)));
        measured.put("windowSize", (double) window.size() / ReadAnswer.WIDEST_WINDOW);
    }

    private void words(Map<String, Double> measured, ReadPoint point, Alignment closest, ReadAnswer.Window window) {
        var folded = folded(window);
        var units = units(window);
        var claim = closest.statement();
        measured.put("terms", point.terms().isEmpty() ? 0.5
                : point.terms().stream().filter(folded::contains).count() / (double) point.terms().size());
        measured.put("negation", parity(claim.folded(), folded));
        measured.put("turned", Math.min(2.0, Cues.turned(claim.folded(), folded)));
        measured.put("numbers", Cues.otherNumbers(claim.units(), units) ? 1.0 : 0.0);
        measured.put("length", Math.clamp(Math.log(units.size() / (double) Math.max(1, claim.units().size())), -2, 2));
        measured.put("otherName", otherName(point, units));
    }

    /** Names the point is about are missing here while another Latin name stands in their place. */
    private static double otherName(ReadPoint point, List<Unit> units) {
        if (point.names().isEmpty()) {
            return 0;
        }
        var here = units.stream().filter(u -> !u.cjk() && !u.number()).map(Unit::text).toList();
        return !here.isEmpty() && here.stream().noneMatch(point.names()::contains) ? 1 : 0;
    }

    private ReadAnswer.Window against(Map<String, Double> measured, List<Alignment> supports, List<Alignment> misses,
                                      ReadAnswer.Window window, List<ReadAnswer.Window> windows) {
        if (misses.isEmpty()) {
            measured.put("noMis", 1.0);
            measured.put("misRecall", measured.get("recall"));
            return window;
        }
        var closest = best(supports, window);
        var miss = best(misses, window);
        measured.put("misRecall", (double) miss.recall(window));
        measured.put("misLexical", (double) miss.lexical(window) - closest.lexical(window));
        measured.put("contrast", measured.get("recall") - miss.recall(window));
        measured.put("contrastApart", apart(closest, miss, window));
        measured.put("negationToMis", parity(miss.statement().folded(), folded(window)));
        measured.put("turnedToMis", Math.min(2.0, Cues.turned(miss.statement().folded(), folded(window))));
        var elsewhere = best(misses, windows);
        measured.put("misElsewhere", max(misses, m -> m.recall(elsewhere)) - max(supports, s -> s.recall(elsewhere)));
        return elsewhere;
    }

    /** Of what tells the two apart, how much more the window says of the claim than of the misconception, -1 to 1. */
    private static double apart(Alignment claim, Alignment miss, ReadAnswer.Window window) {
        return claim.recall(window, claim.statement().weightsApartFrom(miss.statement()))
                - miss.recall(window, miss.statement().weightsApartFrom(claim.statement()));
    }

    private static double parity(String foldedStatement, String foldedText) {
        return Math.floorMod(Cues.negations(foldedStatement) - Cues.negations(foldedText), 2);
    }

    private String folded(ReadAnswer.Window window) {
        var text = new StringBuilder();
        for (int c = window.from(); c < window.to(); c++) {
            text.append(answer.clauses().get(c).folded()).append(' ');
        }
        return text.toString();
    }

    private List<Unit> units(ReadAnswer.Window window) {
        var units = new ArrayList<Unit>();
        for (int c = window.from(); c < window.to(); c++) {
            units.addAll(answer.clauses().get(c).units());
        }
        return units;
    }

    private interface Measure {
        float of(Alignment statement);
    }

    private static double max(List<Alignment> statements, Measure measure) {
        float most = Float.NEGATIVE_INFINITY;
        for (var statement : statements) {
            most = Math.max(most, measure.of(statement));
        }
        return most;
    }

    private static double mean(List<Alignment> statements, Measure measure) {
        double sum = 0;
        for (var statement : statements) {
            sum += measure.of(statement);
        }
        return sum / statements.size();
    }
}
