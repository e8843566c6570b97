package viva.grader.reading;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import viva.grader.grading.Language;
import viva.grader.grading.Question;
import viva.grader.reading.onnx.EmbeddedModels;

/**
 * Run by hand, not with the tests: how long the embedded examiner takes for an answer once it has seen the rubric, beside
 * the plain way, one vector for the answer and one a point by the same encoder. See the README for the command.
 */
class GradeBenchmark {
    private static final Path DATA = Path.of("training/data");
    private static final Path BANK = Path.of("../question-service/src/main/resources/handbook/questions");
    private static final int ANSWERS = 120;

    @Test
    void measure() {
        var bank = Bank.read(BANK);
        var all = Labelled.answers(DATA).stream().filter(a -> bank.containsKey(a.question())).toList();
        var answers = all.stream().filter(a -> all.indexOf(a) % (all.size() / ANSWERS) == 0).toList();
        try (var models = new EmbeddedModels(2)) {
            // The first round reads the rubrics and lets the compiler work.
            for (var answer : answers) {
                examine(models, bank.get(answer.question()), answer.text());
                cosine(models, bank.get(answer.question()), answer.text());
            }
            report("embedded examiner", answers.stream().mapToDouble(a -> millis(() -> examine(models, bank.get(a.question()), a.text()))).toArray());
            report("plain cosine", answers.stream().mapToDouble(a -> millis(() -> cosine(models, bank.get(a.question()), a.text()))).toArray());
            var runtime = Runtime.getRuntime();
            System.out.printf("heap in use: %d MiB; %s%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                    answers.stream().collect(Collectors.groupingBy(Labelled.Answer::lang, Collectors.counting())));
        }
    }

    private static void examine(EmbeddedModels models, Question question, String text) {
        models.examiner().examine(question, question.rubric().points(), text);
    }

    /** The claims' vectors are taken as known, as the examiner's are. */
    private static double cosine(EmbeddedModels models, Question question, String text) {
        var language = Clauses.languageOf(Units.of(text));
        var answer = models.encoders().get(language).encode(List.of(text)).getFirst().vector(0);
        return CLAIMS.computeIfAbsent(question.id() + language, _ -> claims(models, question, language)).stream()
                .mapToDouble(claim -> TokenVectors.cosine(claim, answer)).average().orElseThrow();
    }

    private static final Map<String, List<short[]>> CLAIMS = new java.util.HashMap<>();

    private static List<short[]> claims(EmbeddedModels models, Question question, Language language) {
        return models.encoders().get(language).encode(question.rubric().points().stream().map(p -> p.claim().in(language)).toList()).stream()
                .map(v -> v.vector(0)).toList();
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void report(String name, double[] millis) {
        Arrays.sort(millis);
        System.out.printf("%s: median %.0f ms, p95 %.0f ms, %.1f answers a second%n", name, millis[millis.length / 2],
                millis[(int) (millis.length * 0.95)], 1000 * millis.length / Arrays.stream(millis).sum());
    }
}
