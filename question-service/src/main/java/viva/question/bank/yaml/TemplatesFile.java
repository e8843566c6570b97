package viva.question.bank.yaml;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.ScalarNode;
import viva.question.bank.Question;
import viva.question.bank.TaskKind;
import viva.question.bank.Template;
import viva.question.bank.Template.Mode;
import viva.question.bank.Template.Slot;

/** {@code templates.yaml}, checked against the questions there are. */
final class TemplatesFile {
    private static final Map<String, Mode> MODES = new LinkedHashMap<>();
    private static final Map<String, TaskKind> TASKS = new LinkedHashMap<>();

    static {
        MODES.put("practice", Mode.PRACTICE);
        MODES.put("exam", Mode.EXAM);
        for (var kind : TaskKind.values()) {
            TASKS.put(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), kind);
        }
    }

    private final Flaws flaws;
    private final List<Question> questions;

    TemplatesFile(List<Question> questions, Flaws flaws) {
        this.questions = questions;
        this.flaws = flaws;
    }

    /** The sound templates, in order. */
    List<Template> read(Fields fields) {
        var seen = new TreeSet<String>();
        var templates = fields.mappings("templates", template -> template(template, seen)).stream()
                .flatMap(Optional::stream).toList();
        fields.nothingElse();
        return templates;
    }

    private Optional<Template> template(Fields fields, Set<String> seen) {
        var before = flaws.count();
        var id = fields.text("id");
        var title = fields.bilingual("title");
        var summary = fields.bilingual("summary");
        var minutes = fields.integer("minutes", 1, 24 * 60);
        var mode = fields.word("mode", MODES);
        var followUps = fields.value("followUps").isPresent() && fields.bool("followUps");
        var slots = fields.mappings("slots", this::slot);
        fields.nothingElse();
        if (!seen.add(id)) {
            flaws.add(fields.placeOf("id"), "the template id '" + id + "' is used twice");
        }
        var sound = flaws.count() == before;
        enough(fields, slots);
        return sound ? Optional.of(new Template(id, title, summary, Duration.ofMinutes(minutes), mode, followUps, slots))
                : Optional.empty();
    }

    private Slot slot(Fields fields) {
        var count = fields.integer("count", 1, 200);
        var exerciseMinutes = fields.optional("exerciseMinutes") ? fields.integer("exerciseMinutes", 1, 120) : 0;
        var chapters = fields.optional("chapters")
                ? new TreeSet<>(fields.list("chapters", node -> chapter(fields, node)))
                : own().map(Question::chapter).collect(Collectors.toCollection(TreeSet::new));
        var tasks = fields.optional("tasks")
                ? new TreeSet<>(fields.list("tasks", node -> task(fields, node)))
                : own().filter(q -> chapters.contains(q.chapter())).map(q -> q.task().kind())
                        .collect(Collectors.toCollection(TreeSet::new));
        fields.nothingElse();
        return new Slot(count, chapters, tasks, exerciseMinutes);
    }

    /** The handbook's own questions: exercises come only where a slot asks for them. */
    private Stream<Question> own() {
        return questions.stream().filter(q -> !q.exercise());
    }

    private int chapter(Fields fields, org.yaml.snakeyaml.nodes.Node node) {
        var number = node instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!number.matches("\\d{1,2}")) {
            flaws.add(fields.placeOf(node), "'chapters' should be a list of numbers");
            return 0;
        }
        return Integer.parseInt(number);
    }

    private TaskKind task(Fields fields, org.yaml.snakeyaml.nodes.Node node) {
        var word = fields.text("tasks", node);
        if (!TASKS.containsKey(word)) {
            flaws.add(fields.placeOf(node), "'" + word + "' is not one of " + String.join(", ", TASKS.keySet()));
        }
        return TASKS.getOrDefault(word, TaskKind.CONCEPT);
    }

    /** Every slot must find its number of questions beside those that earlier slots may have taken. */
    private void enough(Fields template, List<Slot> slots) {
        var earlier = new ArrayList<Slot>();
        for (var slot : slots) {
            var fitting = questions.stream().filter(slot::takes).toList();
            var wanted = slot.count() + earlier.stream()
                    .filter(other -> fitting.stream().anyMatch(other::takes)).mapToInt(Slot::count).sum();
            if (fitting.size() < wanted) {
                flaws.add(template.placeOf("slots"), "%d questions are asked for where only %d fit".formatted(wanted, fitting.size()));
            }
            earlier.add(slot);
        }
    }
}
