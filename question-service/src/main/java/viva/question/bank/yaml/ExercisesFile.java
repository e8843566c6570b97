package viva.question.bank.yaml;

import java.util.List;
import java.util.Optional;
import viva.question.bank.Question;
import viva.question.bank.Rubric;
import viva.question.bank.Task;
import viva.question.bank.Text;

/**
 * {@code exercises.yaml}: what the questions made from coding problems have in common. Whether the code works is the
 * judge's to say; the rubric is about how it was come by.
 *
 * @param title  with {@code {problem}} where the problem's own title goes
 * @param answer the reference solution follows it
 */
record ExercisesFile(Text title, Text prompt, Text answer, List<Text> notes, Rubric rubric) {
    private static final String PROBLEM = "{problem}";

    /** Reads the fields; empty when there are flaws, which are reported. */
    static Optional<ExercisesFile> read(Fields fields, Flaws flaws) {
        var before = flaws.count();
        var title = fields.bilingual("title");
        var prompt = fields.bilingual("prompt");
        var answer = fields.bilingual("answer");
        var notes = fields.list("notes", note -> fields.bilingual("notes", note));
        var points = fields.mappings("rubric", point -> QuestionFile.point(point, flaws)).stream()
                .flatMap(Optional::stream).toList();
        fields.nothingElse();
        if (flaws.count() > before) {
            return Optional.empty();
        }
        var flaw = Rubric.flaw(points);
        flaw.ifPresent(what -> flaws.add(fields.placeOf("rubric"), what));
        return flaw.isPresent() ? Optional.empty()
                : Optional.of(new ExercisesFile(title, prompt, answer, notes, new Rubric(points)));
    }

    /** The question of a problem. @param solution Python source */
    Question question(ProblemFile file, ProblemFile.Exercise exercise, int chapter, String solution) {
        var problem = file.problem();
        var code = "\n\n```python\n" + solution.strip() + "\n```";
        return new Question("code-" + problem.id(), chapter, new Task.Coding(problem.id(), true), exercise.difficulty(),
                exercise.expectedTime(),
                new Text(title.zh().replace(PROBLEM, problem.title().zh()), title.en().replace(PROBLEM, problem.title().en())),
                prompt, new Text(answer.zh() + code, answer.en() + code), notes, rubric);
    }
}
