package viva.grader.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import viva.grader.grading.Engine;
import viva.grader.grading.Examination;
import viva.grader.grading.Examiner;
import viva.grader.grading.Question;
import viva.grader.grading.RubricPoint;
import viva.grader.reading.onnx.EmbeddedModels;
import viva.grader.screening.ScreenedExaminer;

/** No payload may raise the score of the same answer without it, with the embedded examiner as it is wired; three kinds still do. */
class EmbeddedAttackTest {
    /** Words without an order, by which this examiner can still be taken in. One that no longer works must be taken out here. */
    private static final Set<String> OPEN = Set.of("keywords", "other-model-answer", "generic");

    private static EmbeddedModels models;

    @BeforeAll
    static void load() {
        models = new EmbeddedModels(2);
    }

    @AfterAll
    static void unload() {
        models.close();
    }

    /** The examiner under attack. */
    private static Examiner examiner() {
        return models.examiner();
    }

    @Test
    void noPayloadRaisesAScoreButThoseThatAreOpen() {
        // Given
        var examiner = new ScreenedExaminer(new Remembering(examiner()));
        // When
        var rows = AttackTable.measure(examiner, Targets.some(), Payload.catalogue());
        System.out.println(AttackTable.render("Embedded examiner", rows));
        var raised = rows.stream().filter(AttackTable::raised).toList();
        raised.forEach(System.out::println);
        // Then
        assertThat(raised.stream().map(r -> r.payload().kind()).collect(Collectors.toSet())).isEqualTo(OPEN);
    }

    @Test
    void anAnswerWithoutAPayloadIsExaminedAsIfNothingWereScreened() {
        assertThat(Targets.some()).allSatisfy(t -> assertThat(new ScreenedExaminer(examiner()).examine(t.question(), t.points(), t.answer()))
                .isEqualTo(examiner().examine(t.question(), t.points(), t.answer())));
    }

    /** Most payloads leave nothing but blanks, which are examined once. */
    private record Remembering(Examiner examiner, Map<List<String>, Examination> seen) implements Examiner {
        Remembering(Examiner examiner) {
            this(examiner, new ConcurrentHashMap<>());
        }

        @Override
        public Engine engine() {
            return examiner.engine();
        }

        @Override
        public Examination examine(Question question, List<RubricPoint> points, String answer) {
            var bare = answer.replaceAll("[ \\t]*\\n\\s*", "\n").strip();
            return seen.computeIfAbsent(List.of(question.id(), bare), _ -> examiner.examine(question, points, bare));
        }
    }
}
