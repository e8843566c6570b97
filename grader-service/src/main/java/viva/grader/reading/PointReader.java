package viva.grader.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import viva.grader.grading.Language;

/** Finds, for each point, the window of an answer that speaks best of it, and measures what is said there. */
final class PointReader {
    private final ReadAnswer answer;
    private final List<ReadAnswer.Window> windows;
    private final WindowWords words;
    private final Map<Language, List<AlignedPoint>> points = new EnumMap<>(Language.class);

    /** @param points by language, in rubric order */
    PointReader(ReadAnswer answer, Map<Language, List<ReadPoint>> points) {
        this.answer = answer;
        this.windows = answer.windows();
        this.words = new WindowWords(answer);
        points.forEach((language, own) -> this.points.put(language, own.stream().map(p -> AlignedPoint.of(p, language, answer)).toList()));
    }

    /** One a point, in rubric order, each in the language in which the point is best supported. */
    List<Evidence> read() {
        int count = points.values().iterator().next().size();
        return IntStream.range(0, count).mapToObj(i -> points.keySet().stream().map(language -> read(i, language))
                .max(Comparator.comparingDouble((Evidence e) -> e.of("recall") + AlignedPoint.LEXICAL_SHARE * e.of("lexical"))
                        .thenComparing(e -> e.window().isPresent())
                        .thenComparing(Evidence::language, Comparator.reverseOrder()))
                .orElseThrow()).toList();
    }

    /** How much of the answer is about any of the points: mean of each piece's best match, by weight, 0 to 1. */
    double focus() {
        double sum = 0;
        double all = 0;
        for (int c = 0; c < answer.clauses().size(); c++) {
            var clause = answer.clauses().get(c);
            for (int p = 0; p < clause.size(); p++) {
                float best = 0;
                for (var point : points.get(clause.language())) {
                    for (var statement : point.supports()) {
                        best = Math.max(best, statement.backward(c, p));
                    }
                    for (var statement : point.misses()) {
                        best = Math.max(best, statement.backward(c, p));
                    }
                }
                sum += clause.weight(p) * best;
                all += clause.weight(p);
            }
        }
        return all > 0 ? sum / all : 0;
    }

    private Evidence read(int index, Language language) {
        var point = points.get(language).get(index);
        var own = windows.stream().filter(w -> answer.clauses().get(w.from()).language() == language).toList();
        if (own.isEmpty() || point.supports().isEmpty()) {
            return new Evidence(Optional.empty(), Optional.empty(), language, Map.of());
        }
        var window = AlignedPoint.best(point.supports(), own);
        var measured = new HashMap<String, Double>();
        support(measured, point.supports(), window);
        measured.put("rival", rival(index, language, window) - measured.get("recall"));
        words.measure(measured, point.point(), AlignedPoint.closest(point.supports(), window).statement(), window);
        var against = against(measured, point, window, own);
        measured.put("english", language == Language.EN ? 1.0 : 0.0);
        measured.put("scarce", point.supports().size() < 2 ? 1.0 : 0.0);
        return new Evidence(Optional.of(window), Optional.of(against), language, measured);
    }

    private static void support(Map<String, Double> measured, List<Alignment> supports, ReadAnswer.Window window) {
        measured.put("recall", AlignedPoint.max(supports, s -> s.recall(window)));
        measured.put("recallMean", AlignedPoint.mean(supports, s -> s.recall(window)));
        measured.put("firmRecall", AlignedPoint.max(supports, s -> s.firmRecall(window)));
        measured.put("claimRecall", (double) supports.getFirst().recall(window));
        measured.put("lexical", AlignedPoint.max(supports, s -> s.lexical(window)));
        measured.put("lexicalMean", AlignedPoint.mean(supports, s -> s.lexical(window)));
        measured.put("cosine", AlignedPoint.max(supports, s -> s.cosine(window)));
        measured.put("precision", AlignedPoint.max(supports, s -> s.precision(window)));
        measured.put("windowSize", (double) window.size() / ReadAnswer.WIDEST_WINDOW);
    }

    /** How well the window says the point that it says best among the others. */
    private double rival(int index, Language language, ReadAnswer.Window window) {
        double most = 0;
        var all = points.get(language);
        for (int i = 0; i < all.size(); i++) {
            if (i != index && !all.get(i).supports().isEmpty()) {
                most = Math.max(most, AlignedPoint.max(all.get(i).supports(), s -> s.recall(window)));
            }
        }
        return most;
    }

    private ReadAnswer.Window against(Map<String, Double> measured, AlignedPoint point, ReadAnswer.Window window,
                                      List<ReadAnswer.Window> windows) {
        if (point.misses().isEmpty()) {
            measured.put("noMis", 1.0);
            measured.put("misRecall", measured.get("recall"));
            return window;
        }
        var claim = AlignedPoint.closest(point.supports(), window);
        var miss = AlignedPoint.closest(point.misses(), window);
        measured.put("misRecall", (double) miss.recall(window));
        measured.put("misLexical", (double) miss.lexical(window) - claim.lexical(window));
        measured.put("misFirm", (double) miss.firmRecall(window) - measured.get("firmRecall"));
        measured.put("contrast", measured.get("recall") - miss.recall(window));
        measured.put("contrastApart", apart(claim, miss, window));
        words.measureMiss(measured, miss.statement(), window);
        var elsewhere = AlignedPoint.best(point.misses(), windows);
        measured.put("misElsewhere", AlignedPoint.max(point.misses(), m -> m.recall(elsewhere))
                - AlignedPoint.max(point.supports(), s -> s.recall(elsewhere)));
        measured.put("misThere", AlignedPoint.max(point.misses(), m -> m.recall(elsewhere)));
        return elsewhere;
    }

    /** Of what tells the two apart, how much more the window says of the claim than of the misconception, -1 to 1. */
    private static double apart(Alignment claim, Alignment miss, ReadAnswer.Window window) {
        return claim.recall(window, claim.statement().weightsApartFrom(miss.statement()))
                - miss.recall(window, miss.statement().weightsApartFrom(claim.statement()));
    }
}
