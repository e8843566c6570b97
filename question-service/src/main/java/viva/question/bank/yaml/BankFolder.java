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
 * {@code problems/ID.yaml}. Reading it is linting it: every flaw is found in one go, with its line.
 */
public final class BankFolder {
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
        var order = handbook.of(questions.keySet());
        var inOrder = order.questions().stream().distinct().map(questions::get).toList();
        var templates = fields("templates.yaml").map(new TemplatesFile(inOrder, flaws)::read).orElse(List.of());
        return new Reading(new Bank(order, inOrder, List.copyOf(problemById.values()), templates), flaws.all());
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
