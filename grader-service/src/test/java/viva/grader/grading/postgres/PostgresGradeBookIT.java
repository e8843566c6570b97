package viva.grader.grading.postgres;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import viva.grader.MeshForTests;
import viva.grader.TestClock;
import viva.grader.grading.GradeBook;
import viva.grader.grading.GradeBookContract;

@QuarkusTest
@QuarkusTestResource(MeshForTests.class)
@TestProfile(PostgresGradeBookIT.NobodyWorks.class)
class PostgresGradeBookIT extends GradeBookContract {
    /** Without workers, the test alone takes jobs. */
    public static class NobodyWorks implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("grader.workers", "0");
        }
    }

    @Inject
    PostgresGradeBook book;

    @Inject
    TestClock clock;

    @Override
    protected GradeBook book() {
        return book;
    }

    @Override
    protected void forward(Duration by) {
        clock.forward(by);
    }
}
