package viva.question.bank.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import viva.question.bank.Question;

/** The bank that ships with the service. */
class RealBankTest {
    private static final Path HANDBOOK = Path.of("src/main/resources/handbook");

    @Test
    void theHandbookHasNoFlaws() {
        assertThat(BankFolder.read(HANDBOOK).flaws()).isEmpty();
    }

    @Test
    void theHandbookHasItsThirtyEightQuestionsInFourPartsAndNineChapters() {
        // When
        var bank = BankFolder.read(HANDBOOK).bank();
        // Then
        assertThat(bank.handbook().questions()).hasSize(38);
        assertThat(bank.handbook().parts()).hasSize(4);
        assertThat(bank.handbook().parts()).flatExtracting(part -> part.chapters()).hasSize(9);
        assertThat(bank.templates()).extracting(template -> template.id())
                .contains("taste", "cv-engineer", "detection-deep-dive", "deployment", "chapter-1", "chapter-9", "whole-handbook");
    }

    @Test
    void exercisesComeOnlyWhereATemplateAsksForThem() {
        // When
        var bank = BankFolder.read(HANDBOOK).bank();
        var exercises = bank.questions().stream().filter(Question::exercise).toList();
        // Then
        assertThat(exercises).hasSizeGreaterThanOrEqualTo(28).extracting(Question::id)
                .containsExactlyElementsOf(bank.handbook().exercises());
        assertThat(exercises).allSatisfy(e -> assertThat(e.answer().en()).contains("def ").doesNotContain("def cases"));
        assertThat(bank.templates()).filteredOn(t -> t.slots().stream().anyMatch(slot -> exercises.stream().anyMatch(slot::takes)))
                .extracting(template -> template.id()).containsExactly("cv-engineer", "coding-practice");
    }
}
