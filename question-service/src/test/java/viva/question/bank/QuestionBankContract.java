package viva.question.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import viva.question.bank.QuestionBank.Publication;

/** What every question bank does. */
public abstract class QuestionBankContract {
    /** An empty bank. */
    protected abstract QuestionBank bank();

    @Test
    void publishingTheSameBankAgainChangesNothing() {
        // Given
        var bank = bank();
        // When
        var first = bank.publish(Samples.bank());
        var second = bank.publish(Samples.bank());
        // Then
        assertThat(first).isEqualTo(new Publication(7, 0));
        assertThat(second).isEqualTo(new Publication(0, 0));
        assertThat(bank.newest("alpha").ref().version()).isEqualTo(1);
    }

    @Test
    void whatIsReadEqualsWhatWasPublished() {
        // Given
        var bank = bank();
        var published = Samples.bank();
        // When
        bank.publish(published);
        // Then
        assertThat(bank.handbook()).isEqualTo(published.handbook());
        assertThat(bank.templates()).isEqualTo(published.templates());
        assertThat(bank.questions().stream().map(PublishedQuestion::question)).isEqualTo(published.questions());
        assertThat(bank.problem("search")).isEqualTo(Samples.problem());
        assertThat(bank.newest("code").problem()).contains(Samples.problem());
    }

    @Test
    void anEditMakesTheNextVersionAndTheOldOneStays() {
        // Given
        var bank = bank();
        bank.publish(Samples.bank());
        var before = bank.newest("alpha");
        // When
        var publication = bank.publish(edited("alpha", "another title"));
        // Then
        assertThat(publication).isEqualTo(new Publication(0, 1));
        assertThat(bank.newest("alpha").ref()).isEqualTo(new QuestionRef("alpha", 2));
        assertThat(bank.newest("alpha").question().title().en()).isEqualTo("another title");
        assertThat(bank.published(new QuestionRef("alpha", 1))).isEqualTo(before);
        assertThat(bank.newest("beta").ref().version()).isEqualTo(1);
    }

    @Test
    void anEditOfTheProblemMakesANewVersionOfItsQuestion() {
        // Given
        var bank = bank();
        bank.publish(Samples.bank());
        var problem = Samples.problem();
        var fewerCases = new Problem(problem.id(), problem.title(), problem.statement(), problem.function(),
                problem.parameters(), problem.returns(), problem.starters(), problem.limits(), problem.checker(),
                problem.questions(), problem.cases().subList(0, 1));
        var sample = Samples.bank();
        // When
        bank.publish(new Bank(sample.handbook(), sample.questions(), List.of(fewerCases), sample.templates()));
        // Then
        assertThat(bank.newest("code").ref().version()).isEqualTo(2);
        assertThat(bank.published(new QuestionRef("code", 1)).problem()).contains(problem);
        assertThat(bank.problem("search")).isEqualTo(fewerCases);
    }

    @Test
    void aQuestionThatIsGoneFromTheBankIsStillFound() {
        // Given
        var bank = bank();
        bank.publish(Samples.bank());
        // When
        bank.publish(new Bank(new Handbook(List.of()), List.of(), List.of(), List.of()));
        // Then
        assertThat(bank.questions()).isEmpty();
        assertThat(bank.templates()).isEmpty();
        assertThat(bank.newest("alpha").ref().version()).isEqualTo(1);
    }

    @Test
    void whatWasNeverPublishedIsUnknown() {
        // Given
        var bank = bank();
        bank.publish(Samples.bank());
        // Then
        assertThatThrownBy(() -> bank.newest("omega")).isInstanceOf(BankFailure.UnknownQuestion.class);
        assertThatThrownBy(() -> bank.published(new QuestionRef("alpha", 2))).isInstanceOf(BankFailure.UnknownQuestion.class);
        assertThatThrownBy(() -> bank.problem("omega")).isInstanceOf(BankFailure.UnknownProblem.class);
        assertThatThrownBy(() -> bank.template("omega")).isInstanceOf(BankFailure.UnknownTemplate.class);
    }

    private static Bank edited(String question, String title) {
        var bank = Samples.bank();
        return new Bank(bank.handbook(), bank.questions().stream()
                .map(q -> q.id().equals(question) ? Samples.retitled(q, title) : q).toList(), bank.problems(), bank.templates());
    }
}
