package viva.grader.grading.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import viva.grader.MeshForTests;
import viva.grader.grading.GradeArchive;
import viva.grader.grading.GradeBook;
import viva.grader.review.Reviews;
import viva.grader.review.ReviewsContract;

@QuarkusTest
@QuarkusTestResource(MeshForTests.class)
@TestProfile(PostgresGradeBookIT.NobodyWorks.class)
class PostgresReviewsIT extends ReviewsContract {
    @Inject
    PostgresGradeBook book;

    @Inject
    PostgresGradeArchive archive;

    @Inject
    PostgresReviews reviews;

    @Test
    void theDatabaseRefusesToChangeOrDropARuling() {
        // Given
        aRulingMakesTheNextVersionAndChangesNothingOfTheMachines();
        // Then
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> OverrulingRow.update("reason = 'other'")))
                .hasStackTraceContaining("a ruling is kept as it is");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> OverrulingRow.deleteAll()))
                .hasStackTraceContaining("a ruling is kept as it is");
        assertThat(QuarkusTransaction.requiringNew().call(() -> OverrulingRow.count())).isPositive();
    }

    @Override
    protected GradeBook book() {
        return book;
    }

    @Override
    protected GradeArchive archive() {
        return archive;
    }

    @Override
    protected Reviews reviews() {
        return reviews;
    }
}
