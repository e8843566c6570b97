package viva.grader.asking;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import viva.grader.grading.Question;
import viva.grader.grading.Span;
import viva.grader.screening.Plain;

/**
 * Finds what a model quotes in the answer it read. A quote counts when the answer says it, spaces, case, width and
 * punctuation aside, in words that are not the question's own. Words left out may be marked by dots.
 */
final class Quotes {
    /** A quote that says less is no evidence, in {@link Plain#weight()}. */
    private static final int LEAST = 4;
    /** Parts of one quote stand no further apart than this, in UTF-16 units. */
    private static final int FURTHEST = 300;
    private static final Pattern DOTS = Pattern.compile("…+|\\.{3,}|\\[…]|\\[\\.{3}]");

    private final String answer;
    private final Plain plain;
    private final Plain promptZh;
    private final Plain promptEn;

    Quotes(Question question, String answer) {
        this.answer = answer;
        this.plain = Plain.of(answer);
        this.promptZh = Plain.of(question.prompt().zh());
        this.promptEn = Plain.of(question.prompt().en());
    }

    /** The words of the answer, where they are there and are evidence. */
    Optional<Span> find(String quote) {
        var whole = Plain.of(quote);
        if (whole.weight() < LEAST || promptZh.contains(whole) || promptEn.contains(whole)) {
            return Optional.empty();
        }
        return place(whole).or(() -> parts(quote));
    }

    private Optional<Span> place(Plain quote) {
        return plain.places(quote).stream().map(r -> Span.of(answer, r.start(), r.end())).findFirst();
    }

    private Optional<Span> parts(String quote) {
        var parts = Arrays.stream(DOTS.split(quote)).map(Plain::of).filter(p -> !p.text().isEmpty()).toList();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        int start = -1;
        int end = 0;
        for (var part : parts) {
            int from = end;
            boolean first = start < 0;
            var next = plain.places(part).stream().filter(r -> r.start() >= from && (first || r.start() - from <= FURTHEST)).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            start = first ? next.get().start() : start;
            end = next.get().end();
        }
        return Optional.of(Span.of(answer, start, end));
    }
}
