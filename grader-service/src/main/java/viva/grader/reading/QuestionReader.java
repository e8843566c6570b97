package viva.grader.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import viva.grader.grading.Language;
import viva.grader.grading.Question;
import viva.grader.grading.RubricPoint;

/** Makes a question's rubric ready for matching, one language at a time, and keeps what it made for the next answer. */
final class QuestionReader {
    /** About 1 MB each with vectors; the handbook has 38 in two languages. */
    private static final int KEPT = 128;

    private record Key(Question question, Language language) {}

    private final Map<Language, Encoder> encoders;
    private final Idf idf;
    private final Map<Key, List<ReadPoint>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<ReadPoint>> eldest) {
            return size() > KEPT;
        }
    };

    QuestionReader(Map<Language, Encoder> encoders, Idf idf) {
        this.encoders = new EnumMap<>(encoders);
        this.idf = idf;
    }

    /** Points in rubric order. */
    List<ReadPoint> read(Question question, Language language) {
        var key = new Key(question, language);
        synchronized (kept) {
            var known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        // Two threads may both make it; they make the same.
        var made = make(question, language);
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }

    private List<ReadPoint> make(Question question, Language language) {
        var texts = new ArrayList<String>();
        for (var point : question.rubric().points()) {
            texts.addAll(supports(point, language));
            texts.addAll(misconceptions(point, language));
        }
        var vectors = encoders.get(language).encode(texts).iterator();
        var asked = Units.of(question.title().in(language) + "\n" + question.prompt().in(language));
        var askedUnits = asked.stream().map(Unit::text).collect(Collectors.toSet());
        var askedGrams = Grams.of(asked);
        var statements = new Statements(idf);
        return question.rubric().points().stream().map(point -> {
            var supports = supports(point, language).stream().map(t -> statements.of(t, vectors.next(), askedUnits, askedGrams)).toList();
            var misses = misconceptions(point, language).stream()
                    .map(t -> statements.of(t, vectors.next(), askedUnits, askedGrams)).toList();
            return new ReadPoint(supports, misses, terms(point, language), names(point, language));
        }).toList();
    }

    private static List<String> supports(RubricPoint point, Language language) {
        var supports = new ArrayList<String>();
        supports.add(point.claim().in(language));
        supports.addAll(point.paraphrases().in(language));
        supports.removeIf(String::isBlank);
        return supports;
    }

    private static List<String> misconceptions(RubricPoint point, Language language) {
        return point.misconceptions().in(language).stream().filter(t -> !t.isBlank()).toList();
    }

    private static List<String> terms(RubricPoint point, Language language) {
        return point.terms().in(language).stream().map(Letters::fold).map(String::strip).filter(t -> !t.isEmpty()).toList();
    }

    private static Set<String> names(RubricPoint point, Language language) {
        var names = new HashSet<String>();
        for (var text : supports(point, language)) {
            names.addAll(Names.of(text, Units.of(text)));
        }
        return Set.copyOf(names);
    }
}
