package viva.question.interview.postgres;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import viva.question.Tables;
import viva.question.Mesh;
import viva.question.bank.QuestionBank;
import viva.question.bank.Samples;
import viva.question.interview.InterviewStore;
import viva.question.interview.InterviewStoreContract;
import viva.question.interview.Outbox;

@QuarkusTest
@WithTestResource(value = Mesh.class, scope = TestResourceScope.GLOBAL)
class PostgresInterviewStoreIT extends InterviewStoreContract {
    @Inject
    Tables tables;
    @Inject
    QuestionBank bank;
    @Inject
    InterviewStore store;
    @Inject
    Outbox outbox;

    @BeforeEach
    void questionsToReferTo() {
        tables.empty();
        bank.publish(Samples.bank());
    }

    @Override
    protected InterviewStore store() {
        return store;
    }

    @Override
    protected Outbox outbox() {
        return outbox;
    }
}
