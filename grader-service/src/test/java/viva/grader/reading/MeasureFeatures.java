package viva.grader.reading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import viva.grader.grading.Question;
import viva.grader.reading.onnx.EmbeddedModels;

/**
 * Run by hand, not with the tests: writes the features of every labelled answer, against the labellers' points and against
 * the bank's, for {@code training/fit.py}. See the README for the command.
 */
class MeasureFeatures {
    private static final Path DATA = Path.of("training/data");
    private static final Path BANK = Path.of("../question-service/src/main/resources/handbook/questions");
    private static final Path OUT = Path.of("target/training");

    @Test
    void writeThem() throws IOException {
        Files.createDirectories(OUT);
        var bank = Bank.read(BANK);
        try (var models = new EmbeddedModels(2)) {
            write(models, Labelled.questions(DATA, bank), OUT.resolve("labelled.csv"));
            write(models, bank, OUT.resolve("bank.csv"));
        }
    }

    private static void write(EmbeddedModels models, Map<String, Question> questions, Path file) throws IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("answer,question,tier,lang,score,point,weight,verdict,units,function,segment,marks,relations,novelty,support,injected,"
                    + String.join(",", Features.NAMES));
            for (var answer : Labelled.answers(DATA)) {
                var question = questions.get(answer.question());
                if (question == null) {
                    continue;
                }
                var verdicts = answer.points().stream().collect(Collectors.toMap(Labelled.Point::claim, Labelled.Point::verdict, (a, _) -> a));
                var reading = models.examiner().read(question, answer.text());
                var surface = reading.surface();
                for (int i = 0; i < reading.points().size(); i++) {
                    var read = reading.points().get(i);
                    var row = new StringBuilder(String.join(",", answer.id(), answer.question(), answer.tier(), answer.lang()));
                    row.append(String.format(Locale.ROOT, ",%.3f,%d,%.2f,%s,%d,%.4f,%.4f,%.4f,%.4f,%.4f,%.4f,%d", answer.score(), i, read.point().weight(),
                            verdicts.getOrDefault(read.point().id(), "-"), surface.units(), surface.function(), surface.segment(),
                            surface.marks(), surface.relations(), surface.novelty(), reading.support(), reading.answer().injected()));
                    for (var value : read.features().toArray()) {
                        row.append(String.format(Locale.ROOT, ",%.5f", value));
                    }
                    out.println(row);
                }
            }
        }
    }
}
