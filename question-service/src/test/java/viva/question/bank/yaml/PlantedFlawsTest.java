package viva.question.bank.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test plants one error into a sound bank and looks for the file, the line and the sentence it is told with. */
class PlantedFlawsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aSoundBank() throws IOException {
        for (var file : new String[] {"handbook.yaml", "templates.yaml", "questions/alpha.yaml", "questions/code.yaml", "problems/search.yaml"}) {
            Files.createDirectories(folder.resolve(file).getParent());
            try (var sample = PlantedFlawsTest.class.getResourceAsStream("/sample-bank/" + file)) {
                Files.write(folder.resolve(file), sample.readAllBytes());
            }
        }
    }

    @Test
    void theSoundBankHasNone() {
        // When
        var reading = BankFolder.read(folder);
        // Then
        assertThat(reading.flaws()).isEmpty();
        assertThat(reading.bank().questions()).hasSize(2);
        assertThat(reading.bank().problems()).hasSize(1);
        assertThat(reading.bank().templates()).hasSize(1);
    }

    @Test
    void weightsThatDoNotSumToTen() throws IOException {
        replace("questions/alpha.yaml", "weight: 2.5", "weight: 2");
        assertFlaw("questions/alpha.yaml", "rubric:", "the weights sum to 9.5, they must sum to 10");
    }

    @Test
    void aWeightThatIsNoMultipleOfAHalf() throws IOException {
        replace("questions/alpha.yaml", "weight: 2.5", "weight: 2.25");
        assertFlaw("questions/alpha.yaml", "weight: 2.25", "'weight' should be a multiple of 0.5, is 2.25");
    }

    @Test
    void aLanguageThatIsMissing() throws IOException {
        replace("questions/alpha.yaml", "  en: Alpha\n", "");
        assertFlaw("questions/alpha.yaml", "  zh: 甲", "the field 'en' is missing");
    }

    @Test
    void chineseInTheEnglishText() throws IOException {
        replace("questions/alpha.yaml", "  en: Alpha\n", "  en: Alpha 甲\n");
        assertFlaw("questions/alpha.yaml", "  en: Alpha 甲", "'title.en' has Chinese characters");
    }

    @Test
    void aSingleParaphrase() throws IOException {
        replace("questions/alpha.yaml", "en: [first way, second way]", "en: [first way]");
        assertFlaw("questions/alpha.yaml", "en: [first way]", "'paraphrases.en' needs at least 2");
    }

    @Test
    void noMisconception() throws IOException {
        replace("questions/alpha.yaml", "en: [wrong way]", "en: []");
        assertFlaw("questions/alpha.yaml", "en: []", "'misconceptions.en' needs at least 1");
    }

    @Test
    void anUnknownField() throws IOException {
        replace("questions/alpha.yaml", "minutes: 6\n", "minutes: 6\nauthor: me\n");
        assertFlaw("questions/alpha.yaml", "author: me", "the field 'author' is unknown; known here are id, chapter, task,"
                + " difficulty, minutes, title, prompt, answer, notes, rubric");
    }

    @Test
    void aFieldThatIsMissing() throws IOException {
        replace("questions/alpha.yaml", "minutes: 6\n", "");
        assertFlaw("questions/alpha.yaml", "id: alpha", "the field 'minutes' is missing");
    }

    @Test
    void aFieldGivenTwice() throws IOException {
        replace("questions/alpha.yaml", "minutes: 6\n", "minutes: 6\ndifficulty: 3\n");
        assertFlaw("questions/alpha.yaml", "difficulty: 3", "the field 'difficulty' is given twice");
    }

    @Test
    void aNumberOutOfRange() throws IOException {
        replace("questions/alpha.yaml", "difficulty: 2", "difficulty: 7");
        assertFlaw("questions/alpha.yaml", "difficulty: 7", "'difficulty' should be a whole number from 1 to 5");
    }

    @Test
    void aTaskThatIsNone() throws IOException {
        replace("questions/alpha.yaml", "task: concept", "task: quiz");
        assertFlaw("questions/alpha.yaml", "task: quiz", "'quiz' is not one of concept, system-design, behavioural, coding, lab");
    }

    @Test
    void aTermThatYamlTakesForABoolean() throws IOException {
        replace("questions/alpha.yaml", "en: [term]", "en: [no]");
        assertFlaw("questions/alpha.yaml", "en: [no]", "'terms.en' should be text; put quotes around it if it is");
    }

    @Test
    void aBrokenFormulaInTheMiddleOfABlock() throws IOException {
        replace("questions/alpha.yaml", "$\\frac{a}{b}$", "$\\frac{a}{b$");
        assertFlaw("questions/alpha.yaml", "$\\frac{a}{b$", "LaTeX: { is never closed");
    }

    @Test
    void anIdThatIsNotTheFilesName() throws IOException {
        replace("questions/alpha.yaml", "id: alpha\n", "id: alpine\n");
        assertFlaw("questions/alpha.yaml", "id: alpine", "the id 'alpine' is not the file's name");
    }

    @Test
    void aQuestionTheHandbookNamesThatHasNoFile() throws IOException {
        replace("handbook.yaml", "          - alpha\n", "          - alpha\n          - omega\n");
        assertFlaw("handbook.yaml", "- omega", "the question 'omega' has no file questions/omega.yaml");
    }

    @Test
    void aQuestionTheHandbookDoesNotName() throws IOException {
        replace("handbook.yaml", "          - alpha\n", "");
        assertFlaw("questions/alpha.yaml", "id: alpha", "handbook.yaml does not list the question 'alpha'");
    }

    @Test
    void aChapterOtherThanTheHandbooks() throws IOException {
        replace("questions/alpha.yaml", "chapter: 1", "chapter: 3");
        assertFlaw("questions/alpha.yaml", "chapter: 3", "handbook.yaml lists the question in chapter 1");
    }

    @Test
    void aProblemThatDoesNotExist() throws IOException {
        replace("questions/code.yaml", "problem: search", "problem: sort");
        assertFlaw("questions/code.yaml", "problem: sort", "there is no sound problem 'sort'");
    }

    @Test
    void anArgumentOfTheWrongType() throws IOException {
        replace("problems/search.yaml", "- [1, 2]", "- [1, two]");
        assertFlaw("problems/search.yaml", "- [1, two]", "'xs' should be a value of type list<int>");
    }

    @Test
    void aCheckerThatIsNone() throws IOException {
        replace("problems/search.yaml", "returns: int\n", "returns: int\nchecker: {kind: fuzzy}\n");
        assertFlaw("problems/search.yaml", "checker:", "'fuzzy' is not one of exact, number, array, boxes, permutation");
    }

    @Test
    void aCheckerThatDoesNotSuitTheResult() throws IOException {
        replace("problems/search.yaml", "returns: int\n", "returns: int\nchecker:\n  kind: array\n  absolute: 0.01\n");
        assertFlaw("problems/search.yaml", "  kind: array", "this checker cannot compare results of type int");
    }

    @Test
    void aToleranceOutOfRange() throws IOException {
        replace("problems/search.yaml", "returns: int\n", "returns: float\nchecker:\n  kind: number\n  relative: 2\n");
        assertFlaw("problems/search.yaml", "  relative: 2", "'relative' should be a number from 0.0 to 1.0");
    }

    @Test
    void boxesWithoutTheirOverlap() throws IOException {
        replace("problems/search.yaml", "returns: int\n", "returns: list<list<float>>\nchecker:\n  kind: boxes\n");
        assertFlaw("problems/search.yaml", "  kind: boxes", "the field 'minIou' is missing");
    }

    @Test
    void aFieldTheCheckerDoesNotHave() throws IOException {
        replace("problems/search.yaml", "returns: int\n", "returns: int\nchecker:\n  kind: exact\n  absolute: 0.01\n");
        assertFlaw("problems/search.yaml", "  absolute: 0.01", "the field 'absolute' is unknown; known here are kind");
    }

    @Test
    void aTypeThatIsNone() throws IOException {
        replace("problems/search.yaml", "returns: int\n", "returns: list<text>\n");
        assertFlaw("problems/search.yaml", "returns: list<text>", "'list<text>' is not one of int, list<int>, list<list<int>>,"
                + " float, list<float>, list<list<float>>, list<list<list<float>>>, list<list<list<list<float>>>>");
    }

    @Test
    void rowsOfWhichOneIsNoList() throws IOException {
        replace("problems/search.yaml", "type: list<int>", "type: list<list<float>>");
        assertFlaw("problems/search.yaml", "- [1, 2]", "'xs' should be a value of type list<list<float>>");
    }

    @Test
    void aProblemOfAQuestionThatIsNone() throws IOException {
        replace("problems/search.yaml", "returns: int\n", "returns: int\nquestions: [omega]\n");
        assertFlaw("problems/search.yaml", "questions:", "handbook.yaml does not list the question 'omega'");
    }

    @Test
    void anExerciseWithoutAChapter() throws IOException {
        replace("problems/search.yaml", "returns: int\n", "returns: int\nexercise: {difficulty: 1, minutes: 5}\n");
        exercisesLike("questions/alpha.yaml");
        assertFlaw("problems/search.yaml", "exercise:", "an exercise needs 'questions'; the first one tells its chapter");
    }

    @Test
    void anExerciseWithoutItsSolution() throws IOException {
        replace("problems/search.yaml", "returns: int\n", "returns: int\nquestions: [alpha]\nexercise: {difficulty: 1, minutes: 5}\n");
        exercisesLike("questions/alpha.yaml");
        assertFlaw("problems/search.yaml", "exercise:", "the reference solution is missing: problems/generate/search.py");
    }

    @Test
    void anExerciseWithoutTheTextsOfAll() throws IOException {
        replace("problems/search.yaml", "returns: int\n", "returns: int\nquestions: [alpha]\nexercise: {difficulty: 1, minutes: 5}\n");
        assertThat(BankFolder.read(folder).flaws()).contains(new Flaw("exercises.yaml", 1, "the file is missing"));
    }

    @Test
    void aSoundExerciseIsAQuestionOfItsChapter() throws IOException {
        // Given
        replace("problems/search.yaml", "returns: int\n", "returns: int\nquestions: [alpha]\nexercise: {difficulty: 1, minutes: 5}\n");
        exercisesLike("questions/alpha.yaml");
        Files.createDirectories(folder.resolve("problems/generate"));
        Files.writeString(folder.resolve("problems/generate/search.py"), "def search(xs, x):\n    ...\n\n\ndef cases(add, random):\n    ...\n");
        // When
        var reading = BankFolder.read(folder);
        // Then
        assertThat(reading.flaws()).isEmpty();
        assertThat(reading.bank().handbook().exercises()).containsExactly("code-search");
        assertThat(reading.bank().handbook().questions()).containsExactly("alpha", "code");
        assertThat(reading.bank().questions().getLast().chapter()).isEqualTo(1);
        assertThat(reading.bank().questions().getLast().answer().en()).endsWith("```python\ndef search(xs, x):\n    ...\n```");
    }

    /** The texts of a question are good for exercises, too. */
    private void exercisesLike(String question) throws IOException {
        var text = Files.readString(folder.resolve(question));
        Files.writeString(folder.resolve("exercises.yaml"), text.substring(text.indexOf("title:")));
    }

    @Test
    void aTemplateThatAsksForMoreThanThereIs() throws IOException {
        replace("templates.yaml", "count: 1\n", "count: 5\n");
        assertFlaw("templates.yaml", "slots:", "5 questions are asked for where only 1 fit");
    }

    @Test
    void whatIsNoYaml() throws IOException {
        replace("questions/alpha.yaml", "task: concept", "task: 'concept");
        assertThat(BankFolder.read(folder).flaws()).anySatisfy(flaw -> {
            assertThat(flaw.file()).isEqualTo("questions/alpha.yaml");
            assertThat(flaw.sentence()).startsWith("YAML: ");
        });
    }

    @Test
    void aFlawedQuestionIsLeftOutAndTheRestStays() throws IOException {
        // Given
        replace("questions/alpha.yaml", "difficulty: 2", "difficulty: 7");
        // When
        var bank = BankFolder.read(folder).bank();
        // Then
        assertThat(bank.questions()).extracting(q -> q.id()).containsExactly("code");
        assertThat(bank.handbook().questions()).containsExactly("code");
    }

    private void replace(String file, String sound, String planted) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(sound);
        var at = text.indexOf(sound);
        Files.writeString(folder.resolve(file), text.substring(0, at) + planted + text.substring(at + sound.length()));
    }

    /** @param marker the text whose first occurrence tells the line */
    private void assertFlaw(String file, String marker, String sentence) throws IOException {
        var text = Files.readString(folder.resolve(file));
        assertThat(text).contains(marker);
        var line = (int) text.substring(0, text.indexOf(marker)).chars().filter(c -> c == '\n').count() + 1;
        assertThat(BankFolder.read(folder).flaws()).contains(new Flaw(file, line, sentence));
    }
}
