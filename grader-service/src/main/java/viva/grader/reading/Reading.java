package viva.grader.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import viva.grader.grading.Language;
import viva.grader.grading.Question;
import viva.grader.grading.RubricPoint;

/**
 * Measures an answer against a rubric: one {@link PointReading} a point, in rubric order. No verdict yet.
 *
 * @param support mean over the points of the best support found, 0 to 1: how much the answer is on the subject
 */
record Reading(ReadAnswer answer, Surface surface, List<PointReading> points, double support) {
    private static final double LEXICAL_SHARE = 0.5;

    /** A point's evidence with the features the verdict is decided from. */
    record PointReading(RubricPoint point, Evidence evidence, Features features) {}

    /** Always measures the whole rubric: what the answer says of the other points tells about each one. */
    static Reading of(Question question, String text, AnswerReader answers, QuestionReader questions, Idf idf) {
        var answer = answers.read(text);
        var languages = answer.clauses().stream().map(ReadClause::language).collect(Collectors.toSet());
        if (languages.isEmpty()) {
            languages = java.util.Set.of(Language.ZH);
        }
        var byLanguage = new EnumMap<Language, List<ReadPoint>>(Language.class);
        languages.forEach(l -> byLanguage.put(l, questions.read(question, l)));
        var reader = new PointReader(answer, byLanguage);
        var evidence = reader.read();
        return new Reading(answer, Surface.of(text, question, idf), features(question, evidence, reader.focus()),
                mean(evidence, "recall") + LEXICAL_SHARE * mean(evidence, "lexical"));
    }

    private static List<PointReading> features(Question question, List<Evidence> evidence, double focus) {
        var whole = Map.of("answerRecall", mean(evidence, "recall"), "answerContrast", mean(evidence, "contrast"),
                "answerApart", mean(evidence, "contrastApart"), "answerLexical", mean(evidence, "lexical"),
                "answerFirm", mean(evidence, "firmRecall"), "focus", focus);
        var points = new ArrayList<PointReading>();
        for (int i = 0; i < evidence.size(); i++) {
            var own = evidence.get(i);
            var better = evidence.stream().filter(e -> e.of("recall") > own.of("recall")).count();
            var rank = better / (double) Math.max(1, evidence.size() - 1);
            points.add(new PointReading(question.rubric().points().get(i), own, new Features(Features.NAMES.stream()
                    .mapToDouble(n -> n.equals("rank") ? rank : whole.getOrDefault(n, own.of(n))).toArray())));
        }
        return points;
    }

    private static double mean(List<Evidence> evidence, String name) {
        return evidence.stream().mapToDouble(e -> e.of(name)).average().orElse(0);
    }
}
