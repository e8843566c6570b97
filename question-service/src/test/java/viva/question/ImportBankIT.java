package viva.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import viva.question.bank.QuestionBank;

@QuarkusTest
@WithTestResource(value = Mesh.class, scope = TestResourceScope.GLOBAL)
class ImportBankIT {
    @Inject
    ImportBank importBank;
    @Inject
    QuestionBank bank;
    @Inject
    Tables tables;

    @Test
    void everyStartPublishesTheHandbookAndOnlyTheFirstChangesAnything() {
        // Given
        tables.empty();
        // When
        importBank.atStart(new StartupEvent());
        var versions = tables.rows("question_version");
        importBank.atStart(new StartupEvent());
        // Then
        assertThat(bank.handbook().questions()).hasSize(38);
        assertThat(bank.questions()).hasSize(38 + bank.handbook().exercises().size());
        assertThat(bank.newest("binary-search").problem()).isPresent();
        assertThat(tables.rows("question_version")).isEqualTo(versions).isEqualTo(bank.questions().size());
    }
}
