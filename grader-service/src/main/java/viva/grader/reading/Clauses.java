package viva.grader.reading;

import java.util.ArrayList;
import java.util.List;
import viva.grader.grading.Language;

/**
 * Splits an answer into clauses at punctuation of both languages and at line ends. A point or comma between digits, and a
 * point inside a word, split nothing. A clause of fewer than {@link #FEWEST_UNITS} units joins the next of its sentence.
 */
final class Clauses {
    private static final String SENTENCE_ENDS = "。！？!?；;\n\r";
    private static final String CLAUSE_ENDS = "，,：:—…";
    private static final int FEWEST_UNITS = 4;
    /** A sentence longer than this is cut at the next clause end, to keep the encoder's input short. */
    private static final int MOST_UNITS_A_SENTENCE = 110;
    private static final double HAN_SHARE = 0.15;

    private final String text;
    private final List<Clause> clauses = new ArrayList<>();
    private int sentence;
    private int sentenceUnits;

    private Clauses(String text) {
        this.text = text;
    }

    static List<Clause> of(String text) {
        return new Clauses(text).split();
    }

    private List<Clause> split() {
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean ends = endsSentence(at);
            if (ends || endsClause(at)) {
                if (close(start, at, ends)) {
                    start = at + 1;
                }
                if (ends) {
                    nextSentence();
                    start = at + 1;
                }
            }
        }
        close(start, text.length(), true);
        return List.copyOf(clauses);
    }

    /** Adds the clause; false when it is too short to stand alone and more of its sentence follows. */
    private boolean close(int from, int to, boolean last) {
        var units = Units.of(text, from, to);
        if (units.isEmpty()) {
            return true;
        }
        if (!last && units.size() < FEWEST_UNITS) {
            return false;
        }
        if (sentenceUnits + units.size() > MOST_UNITS_A_SENTENCE && sentenceUnits > 0) {
            nextSentence();
        }
        sentenceUnits += units.size();
        clauses.add(new Clause(units.getFirst().start(), trimmedEnd(from, to), sentence, languageOf(units)));
        return true;
    }

    private int trimmedEnd(int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void nextSentence() {
        sentence++;
        sentenceUnits = 0;
    }

    private boolean endsSentence(int at) {
        char c = text.charAt(at);
        return SENTENCE_ENDS.indexOf(c) >= 0 || (c == '.' && !inside(at));
    }

    private boolean endsClause(int at) {
        char c = text.charAt(at);
        return CLAUSE_ENDS.indexOf(c) >= 0 && !((c == ',' || c == ':') && inside(at));
    }

    /** Between two letters or digits without a space: 0.9, 1,000, torch.nn, a:b. */
    private boolean inside(int at) {
        return at > 0 && at + 1 < text.length() && wordAt(at - 1) && wordAt(at + 1);
    }

    private boolean wordAt(int at) {
        return Letters.word(text.charAt(at));
    }

    static Language languageOf(List<Unit> units) {
        var han = units.stream().filter(Unit::cjk).count();
        return han > HAN_SHARE * units.size() ? Language.ZH : Language.EN;
    }
}
