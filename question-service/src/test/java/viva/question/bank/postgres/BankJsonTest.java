package viva.question.bank.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import viva.question.bank.Checker;
import viva.question.bank.Checker.Tolerance;
import viva.question.bank.Handbook;
import viva.question.bank.Problem;
import viva.question.bank.Samples;
import viva.question.bank.Task;
import viva.question.bank.TaskKind;
import viva.question.bank.Template;

class BankJsonTest {
    private static final Tolerance TOLERANCE = new Tolerance(0.5, 0.25);

    private static Problem with(Optional<Checker> checker, List<String> questions) {
        var p = Samples.problem();
        return new Problem(p.id(), p.title(), p.statement(), p.function(), p.parameters(), p.returns(), p.starters(),
                p.limits(), checker, questions, p.cases());
    }

    static Stream<Checker> checkers() {
        return Stream.of(new Checker.Exact(), new Checker.Number(TOLERANCE), new Checker.Array(TOLERANCE),
                new Checker.Boxes(0.9, TOLERANCE), new Checker.Permutation(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("checkers")
    void everyCheckerIsReadAsItWasWritten(Checker checker) {
        // Given
        var problem = with(Optional.of(checker), List.of("alpha"));
        // Then
        assertThat(BankJson.read(BankJson.write(problem), Problem.class)).isEqualTo(problem);
    }

    @Test
    void aProblemFromBeforeThereWereCheckersStaysTheSameDocument() {
        // Given
        var plain = with(Optional.empty(), List.of());
        // When
        var document = BankJson.write(plain);
        // Then a question's version does not change for it, and old documents are read
        assertThat(document).doesNotContain("checker", "questions");
        assertThat(BankJson.read(document, Problem.class)).isEqualTo(plain);
    }

    @Test
    void documentsFromBeforeThereWereExercisesAreRead() {
        // Given
        var chapter = new Handbook.Chapter(1, Samples.text("one"), Samples.text("About it."), List.of("alpha"), List.of());
        var coding = new Task.Coding("search");
        // When
        var kept = BankJson.write(chapter) + BankJson.write(coding);
        // Then
        assertThat(kept).doesNotContain("exercise");
        assertThat(BankJson.read(BankJson.write(chapter), Handbook.Chapter.class)).isEqualTo(chapter);
        assertThat(BankJson.read(BankJson.write(coding), Task.Coding.class)).isEqualTo(coding);
        assertThat(BankJson.read("""
                {"count": 1, "chapters": [1], "tasks": ["CODING"]}""", Template.Slot.class))
                .isEqualTo(Samples.slot(1, Set.of(1), TaskKind.CODING));
    }

    @Test
    void anExerciseIsReadAsItWasWritten() {
        // Given
        Task exercise = new Task.Coding("search", true);
        // Then
        assertThat(BankJson.read(BankJson.write(exercise), Task.class)).isEqualTo(exercise);
    }
}
