package viva.question.bank.yaml;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import viva.question.bank.Question;
import viva.question.bank.Rubric;
import viva.question.bank.RubricPoint;
import viva.question.bank.Task;

/** One file of {@code questions/}: the question, and where it says what other files must agree with. */
record QuestionFile(Question question, Place id, Place chapter, Place problem) {
    /** The kinds of task by the words the files use; the argument is the id of the coding problem. */
    private static final Map<String, Function<String, Task>> TASKS = new LinkedHashMap<>();

    static {
        TASKS.put("concept", _ -> new Task.Concept());
        TASKS.put("system-design", _ -> new Task.SystemDesign());
        TASKS.put("behavioural", _ -> new Task.Behavioural());
        TASKS.put("coding", Task.Coding::new);
        TASKS.put("lab", _ -> new Task.Lab());
    }

    /** Reads the fields; empty when there are flaws, which are reported. */
    static Optional<QuestionFile> read(Fields fields, Flaws flaws) {
        var before = flaws.count();
        var id = fields.text("id");
        var chapter = fields.integer("chapter", 1, 99);
        var task = fields.word("task", TASKS);
        var difficulty = fields.integer("difficulty", 1, 5);
        var minutes = fields.integer("minutes", 1, 120);
        var coding = task.apply("") instanceof Task.Coding;
        var problem = coding ? fields.text("problem") : "";
        var title = fields.bilingual("title");
        var prompt = fields.bilingual("prompt");
        var answer = fields.bilingual("answer");
        var notes = fields.optional("notes") ? fields.list("notes", n -> fields.bilingual("notes", n)) : List.<viva.question.bank.Text>of();
        var points = fields.mappings("rubric", point -> point(point, flaws)).stream().flatMap(Optional::stream).toList();
        fields.nothingElse();
        if (flaws.count() > before) {
            return Optional.empty();
        }
        var flaw = Rubric.flaw(points);
        if (flaw.isPresent()) {
            flaws.add(fields.placeOf("rubric"), flaw.get());
            return Optional.empty();
        }
        var question = new Question(id, chapter, task.apply(problem), difficulty, Duration.ofMinutes(minutes), title,
                prompt, answer, notes, new Rubric(points));
        return Optional.of(new QuestionFile(question, fields.placeOf("id"), fields.placeOf("chapter"),
                fields.placeOf("problem")));
    }

    static Optional<RubricPoint> point(Fields fields, Flaws flaws) {
        var before = flaws.count();
        var id = fields.text("id");
        var weight = fields.number("weight", 0.5, 10);
        var claim = fields.bilingual("claim");
        var paraphrases = fields.bilinguals("paraphrases", 2);
        var terms = fields.bilinguals("terms", 1);
        var misconceptions = fields.bilinguals("misconceptions", 1);
        var followUp = fields.bilingual("followUp");
        fields.nothingElse();
        if (!RubricPoint.isWeight(weight)) {
            flaws.add(fields.placeOf("weight"), "'weight' should be a multiple of 0.5, is " + weight);
        }
        return flaws.count() > before ? Optional.empty()
                : Optional.of(new RubricPoint(id, weight, claim, paraphrases, terms, misconceptions, followUp));
    }
}
