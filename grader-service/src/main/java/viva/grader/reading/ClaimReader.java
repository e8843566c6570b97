package viva.grader.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import viva.grader.grading.Language;
import viva.grader.grading.Question;
import viva.grader.grading.Wording;

/** Lets the verdict model of an answer's language read every claim of a rubric against it. */
final class ClaimReader {
    private final Map<Language, VerdictModel> models;

    ClaimReader(Map<Language, VerdictModel> models) {
        this.models = new EnumMap<>(models);
    }

    /** One verdict a point, in rubric order: of a long answer, that of the window which says most of the point. */
    List<Verdict> read(Question question, String answer) {
        var language = Clauses.languageOf(Units.of(answer));
        var model = models.get(language);
        var claims = question.rubric().points().stream().map(p -> either(p.claim(), language)).toList();
        var best = new ArrayList<Verdict>();
        for (var window : Windows.of(model.tokens().pieces(answer), Clauses.of(answer))) {
            var verdicts = model.read(Row.of(model.tokens(), either(question.title(), language), window, claims));
            for (int i = 0; i < verdicts.size(); i++) {
                if (best.size() == i) {
                    best.add(verdicts.get(i));
                } else if (verdicts.get(i).absent() < best.get(i).absent()) {
                    best.set(i, verdicts.get(i));
                }
            }
        }
        return best;
    }

    /** The text in the language asked for, or in the other where a team wrote only that. */
    private static String either(Wording wording, Language language) {
        var text = wording.in(language);
        return text.isBlank() ? wording.zh() + wording.en() : text;
    }
}
