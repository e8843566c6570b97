package viva.question.bank.postgres;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import viva.question.Tables;
import viva.question.InTransactions;
import viva.question.Mesh;
import viva.question.bank.QuestionBank;
import viva.question.bank.QuestionBankContract;

@QuarkusTest
@WithTestResource(value = Mesh.class, scope = TestResourceScope.GLOBAL)
class PostgresQuestionBankIT extends QuestionBankContract {
    @Inject
    Tables tables;
    @Inject
    EntityManager entities;

    @Override
    protected QuestionBank bank() {
        tables.empty();
        // A new adapter: the application's own remembers what it read.
        return InTransactions.of(QuestionBank.class, new PostgresQuestionBank(entities));
    }
}
