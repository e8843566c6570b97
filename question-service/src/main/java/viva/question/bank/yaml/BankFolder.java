package viva.question.bank.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import viva.question.bank.Bank;
import viva.question.bank.Handbook;
import viva.question.bank.Problem;
import viva.question.bank.Question;
import viva.question.bank.Task;

/**
 * The bank as a folder: {@code handbook.yaml}, {@code templates.yaml}, {@code questions/ID.yaml},
 * {@code problems/ID.yaml}, and {@code exercises.yaml} where a problem is one. Reading it is linting it: every flaw is found in one go, with its line.
 */
public final class BankFolder {
    /** Where a reference solution ends in its file. */
    private static final String CASES = "\ndef cases\\(";

    private final Path folder;
    private final Flaws flaws = new Flaws();

    private BankFolder(Path folder) {
        this.folder = folder;
    }

    /** What could be read, and what is wrong. The bank holds only what is sound. */
    public record Reading(Bank bank, List<Flaw> flaws) {}

    /** Throws {@link UncheckedIOException} when a file cannot be read at all. */
    public static Reading read(Path folder) {
        return new BankFolder(folder).read();
    }

    private Reading read() {
        var problems = files("problems", ProblemFile::read);
        problems.forEach(file -> named(file.id(), file.problem().id()));
        var problemById = problems.stream().map(ProblemFile::problem).collect(Collectors.toMap(Problem::id, Function.identity(), (a, _) -> a));
        var handbook = fields("handbook.yaml").map(fields -> HandbookFile.read(fields, flaws))
                .orElse(new HandbookFile(new Handbook(List.of()), Map.of()));
        problems.forEach(file -> file.problem().questions().stream().filter(id -> handbook.chapterOf(id) == 0)
                .forEach(id -> flaws.add(file.questions(), "handbook.yaml does not list the question '" + id + "'")));
        var questions = new HashMap<String, Question>();
        for (var file : files("questions", QuestionFile::read)) {
            if (agrees(file, handbook, problemById)) {
                questions.put(file.question().id(), file.question());
            }
        }
        handbook.questions().forEach((id, place) -> {
            if (!Files.exists(folder.resolve("questions/" + id + ".yaml"))) {
                flaws.add(place, "the question '" + id + "' has no file questions/" + id + ".yaml");
            }
        });
        var exercises = exercises(problems, handbook);
        exercises.forEach(exercise -> questions.put(exercise.id(), exercise));
        var order = handbook.of(questions.keySet(), exercises);
        var inOrder = Stream.concat(order.questions().stream(), order.exercises().stream()).distinct()
                .map(questions::get).toList();
        var templates = fields("templates.yaml").map(new TemplatesFile(inOrder, flaws)::read).orElse(List.of());
        return new Reading(new Bank(order, inOrder, List.copyOf(problemById.values()), templates), flaws.all());
    }

    /** The questions made from problems; their texts are read only where a problem asks for one. */
    private List<Question> exercises(List<ProblemFile> problems, HandbookFile handbook) {
        var wanted = problems.stream().filter(file -> file.exercise().isPresent()).toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return fields("exercises.yaml").flatMap(fields -> ExercisesFile.read(fields, flaws)).stream()
                .flatMap(common -> wanted.stream().flatMap(file -> exercise(file, common, handbook).stream())).toList();
    }

    private Optional<Question> exercise(ProblemFile file, ExercisesFile common, HandbookFile handbook) {
        var exercise = file.exercise().orElseThrow();
        var chapter = file.problem().questions().stream().mapToInt(handbook::chapterOf).findFirst().orElse(0);
        if (chapter == 0) {
            flaws.add(exercise.place(), "an exercise needs 'questions'; the first one tells its chapter");
            return Optional.empty();
        }
        var solution = folder.resolve("problems/generate/" + file.problem().id() + ".py");
        try {
            return Optional.of(common.question(file, exercise, chapter, Files.readString(solution).split(CASES, 2)[0]));
        } catch (java.nio.file.NoSuchFileException e) {
            flaws.add(exercise.place(), "the reference solution is missing: problems/generate/" + file.problem().id() + ".py");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + solution, e);
        }
    }

    /** Whether a question agrees with its file's name, the handbook and the problems; what does not is reported. */
    private boolean agrees(QuestionFile file, HandbookFile handbook, Map<String, Problem> problems) {
        var before = flaws.count();
        var question = file.question();
        named(file.id(), question.id());
        var chapter = handbook.chapterOf(question.id());
        if (chapter == 0) {
            flaws.add(file.id(), "handbook.yaml does not list the question '" + question.id() + "'");
        } else if (chapter != question.chapter()) {
            flaws.add(file.chapter(), "handbook.yaml lists the question in chapter " + chapter);
        }
        if (question.task() instanceof Task.Coding coding && !problems.containsKey(coding.problem())) {
            flaws.add(file.problem(), "there is no sound problem '" + coding.problem() + "'");
        }
        return flaws.count() == before;
    }

    private void named(Place place, String id) {
        if (!place.file().endsWith("/" + id + ".yaml")) {
            flaws.add(place, "the id '" + id + "' is not the file's name");
        }
    }

    private <T> List<T> files(String below, BiFunction<Fields, Flaws, Optional<T>> read) {
        try (var files = Files.list(folder.resolve(below))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")).sorted()
                    .flatMap(name -> fields(below + "/" + name).stream())
                    .flatMap(fields -> read.apply(fields, flaws).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder.resolve(below), e);
        }
    }

    private Optional<Fields> fields(String file) {
        try (var reader = Files.newBufferedReader(folder.resolve(file))) {
            var node = new Yaml(new LoaderOptions()).compose(reader);
            if (node == null) {
                flaws.add(new Place(file, 1), "the file is empty");
            }
            return Optional.ofNullable(node).map(n -> new Fields(file, n, flaws));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            flaws.add(new Place(file, mark.getLine() + 1), "YAML: " + e.getProblem());
            return Optional.empty();
        } catch (java.nio.file.NoSuchFileException e) {
            flaws.add(new Place(file, 1), "the file is missing");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.resolve(file), e);
        }
    }
}
