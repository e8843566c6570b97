package viva.grader.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is measured on the words of a window rather than on vectors: cues, terms, names, length. */
final class WindowWords {
    /** How many clauses back a sentence's subject may stand. */
    private static final int SUBJECT_BEFORE = 3;

    private final ReadAnswer answer;

    WindowWords(ReadAnswer answer) {
        this.answer = answer;
    }

    void measure(Map<String, Double> measured, ReadPoint point, Statement claim, ReadAnswer.Window window) {
        var folded = folded(window);
        var units = units(window);
        measured.put("terms", point.terms().isEmpty() ? 0.5
                : point.terms().stream().filter(folded::contains).count() / (double) point.terms().size());
        measured.put("negation", parity(claim.folded(), folded));
        measured.put("turned", Math.min(2.0, Cues.turned(claim.folded(), folded)));
        measured.put("numbers", Cues.otherNumbers(claim.units(), units) ? 1.0 : 0.0);
        measured.put("length", Math.clamp(Math.log(units.size() / (double) Math.max(1, claim.units().size())), -2, 2));
        measured.put("otherName", otherName(point.names(), names(window)));
    }

    void measureMiss(Map<String, Double> measured, Statement miss, ReadAnswer.Window window) {
        var folded = folded(window);
        measured.put("negationToMis", parity(miss.folded(), folded));
        measured.put("turnedToMis", Math.min(2.0, Cues.turned(miss.folded(), folded)));
    }

    /** Names the point is about are missing here while other names stand in their place. */
    private static double otherName(Set<String> names, Set<String> here) {
        return !names.isEmpty() && !here.isEmpty() && here.stream().noneMatch(names::contains) ? 1 : 0;
    }

    private static double parity(String foldedStatement, String foldedText) {
        return Math.floorMod(Cues.negations(foldedStatement) - Cues.negations(foldedText), 2);
    }

    /** Names in the window, or the nearest before it: a sentence's subject is often said once for several clauses. */
    private Set<String> names(ReadAnswer.Window window) {
        var names = new HashSet<String>();
        for (int c = window.from(); c < window.to(); c++) {
            names.addAll(names(c));
        }
        for (int c = window.from() - 1; c >= Math.max(0, window.from() - SUBJECT_BEFORE) && names.isEmpty(); c--) {
            names.addAll(names(c));
        }
        return names;
    }

    private Set<String> names(int clause) {
        return Names.of(answer.text(), answer.clauses().get(clause).units());
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
}
