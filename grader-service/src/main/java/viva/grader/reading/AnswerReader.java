package viva.grader.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import viva.grader.grading.Language;

/**
 * Makes an answer ready for matching: splits it, leaves out what speaks to the grader, and encodes sentence by sentence,
 * so that a word's vector knows its sentence and no more.
 */
final class AnswerReader {
    private final Map<Language, Encoder> encoders;
    private final Idf idf;

    private record Sentence(int start, int end, List<Clause> clauses) {}

    AnswerReader(Map<Language, Encoder> encoders, Idf idf) {
        this.encoders = new EnumMap<>(encoders);
        this.idf = idf;
    }

    ReadAnswer read(String text) {
        var all = Clauses.of(text);
        var evidence = all.stream().filter(c -> !Injection.in(Letters.fold(c.of(text)))).toList();
        var read = new java.util.TreeMap<Integer, ReadClause>();
        for (var language : Language.values()) {
            var sentences = sentences(evidence.stream().filter(c -> c.language() == language).toList());
            var vectors = encoders.get(language)
                    .encode(sentences.stream().map(s -> text.substring(s.start, s.end)).toList());
            for (int i = 0; i < sentences.size(); i++) {
                for (var clause : sentences.get(i).clauses) {
                    read.put(clause.start(), read(text, clause, sentences.get(i).start, vectors.get(i)));
                }
            }
        }
        return new ReadAnswer(text, List.copyOf(read.values()), all.size() - evidence.size());
    }

    /** Neighbouring clauses of one sentence; one that was left out between two ends the stretch. */
    private static List<Sentence> sentences(List<Clause> clauses) {
        var sentences = new ArrayList<Sentence>();
        for (var clause : clauses) {
            var last = sentences.isEmpty() ? null : sentences.getLast();
            if (last != null && last.clauses.getLast().sentence() == clause.sentence()) {
                var more = new ArrayList<>(last.clauses);
                more.add(clause);
                sentences.set(sentences.size() - 1, new Sentence(last.start, clause.end(), more));
            } else {
                sentences.add(new Sentence(clause.start(), clause.end(), List.of(clause)));
            }
        }
        return sentences;
    }

    private ReadClause read(String text, Clause clause, int offset, TokenVectors vectors) {
        var units = Units.of(text, clause.start(), clause.end());
        var kept = new ArrayList<short[]>();
        var weights = new ArrayList<Float>();
        int unit = 0;
        for (int i = 0; i < vectors.size(); i++) {
            int start = vectors.piece(i).start() + offset;
            int end = vectors.piece(i).end() + offset;
            if (start == end || start < clause.start() || end > clause.end()) {
                continue;
            }
            while (unit < units.size() && units.get(unit).end() <= start) {
                unit++;
            }
            if (unit < units.size() && end > units.get(unit).start()) {
                kept.add(vectors.vector(i));
                weights.add(idf.of(units.get(unit).text()));
            }
        }
        var array = new float[weights.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = weights.get(i);
        }
        return new ReadClause(clause, Letters.fold(clause.of(text)), units, kept, array);
    }
}
