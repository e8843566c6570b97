package viva.grader.asking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import viva.grader.grading.Finding;
import viva.grader.grading.Span;

/**
 * What several rulings on one point come to. The majority counts; where there is none, or it is unsure, the embedded
 * examiner's finding stands with half its confidence. A verdict whose words are not in the answer earns nothing.
 */
final class Consensus {
    /** Of a verdict all samples agree on. A model is never surer than this. */
    private static final double SURE = 0.9;
    private static final double QUOTE_INVENTED = 0.5;

    private Consensus() {}

    /** @param beside what the embedded examiner found of the same point */
    static Finding of(List<Ruling> rulings, Quotes quotes, Finding beside) {
        var verdict = majority(rulings);
        var agreeing = rulings.stream().filter(r -> verdict.filter(v -> v == r.verdict()).isPresent()).toList();
        double sure = SURE * agreeing.size() / rulings.size();
        var point = beside.point();
        return verdict.map(v -> switch (v) {
            case COVERED -> quoted(agreeing, quotes).<Finding>map(span -> new Finding.Covered(point, span, sure)).orElseGet(() -> invented(point));
            case PARTIAL -> quoted(agreeing, quotes).<Finding>map(span -> new Finding.Partial(point, span, sure)).orElseGet(() -> invented(point));
            case CONTRADICTED ->
                    quoted(agreeing, quotes).<Finding>map(span -> new Finding.Contradicted(point, span, sure)).orElseGet(() -> invented(point));
            case ABSENT -> new Finding.Absent(point, sure);
            case UNSURE -> halfAsSure(beside);
        }).orElseGet(() -> halfAsSure(beside));
    }

    private static Optional<Ruling.Verdict> majority(List<Ruling> rulings) {
        return rulings.stream().collect(Collectors.groupingBy(Ruling::verdict, Collectors.counting())).entrySet().stream()
                .filter(e -> e.getValue() * 2 > rulings.size()).max(Comparator.comparingLong(Map.Entry::getValue)).map(Map.Entry::getKey);
    }

    private static Optional<Span> quoted(List<Ruling> rulings, Quotes quotes) {
        return rulings.stream().flatMap(r -> quotes.find(r.quote()).stream()).findFirst();
    }

    private static Finding invented(String point) {
        return new Finding.Absent(point, QUOTE_INVENTED);
    }

    private static Finding halfAsSure(Finding beside) {
        return switch (beside) {
            case Finding.Covered(var point, var span, var confidence) -> new Finding.Covered(point, span, confidence / 2);
            case Finding.Partial(var point, var span, var confidence) -> new Finding.Partial(point, span, confidence / 2);
            case Finding.Contradicted(var point, var span, var confidence) -> new Finding.Contradicted(point, span, confidence / 2);
            case Finding.Absent(var point, var confidence) -> new Finding.Absent(point, confidence / 2);
            case Finding.CannotTell cannotTell -> cannotTell;
        };
    }
}
