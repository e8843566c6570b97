package viva.gateway.room.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Status.Code;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import viva.gateway.BrowserStream;
import viva.gateway.GatewayTesting;
import viva.gateway.mesh.Samples;
import viva.grader.v1.GradeState;

@QuarkusTest
class WatchIT extends GatewayTesting {
    @Test
    void theInterviewComesAtOnceAndAtEachChange() {
        var session = guest();
        var id = running(session, "taste");
        try (var stream = open(session, id)) {
            soon().until(() -> stream.names().contains("interview"));

            answer(session, id, "turn-concept", "over the batch");

            soon().until(() -> stream.events().stream().anyMatch(e -> e.data().contains("over the batch")));
            assertThat(stream.events().getFirst().data()).contains("\"state\":\"RUNNING\"", "\"serverTime\":");
        }
    }

    @Test
    void inPracticeGradesComeAsTheyAreGiven() {
        var session = guest();
        var id = running(session, "taste");
        answer(session, id, "turn-concept", "batch");
        try (var stream = open(session, id)) {
            soon().until(() -> mesh.grader.watchers() > 0);

            mesh.grader.give(Samples.grade(id, "turn-concept", "answer-of-turn-concept", 6));

            soon().until(() -> stream.names().contains("grade"));
            assertThat(stream.events().stream().filter(e -> e.name().equals("grade")).findFirst().orElseThrow().data())
                    .contains("\"state\":\"GRADED\"", "\"score\":6.0", "\"kind\":\"COVERED\"", "\"quote\":\"batch\"");
        }
    }

    @Test
    void inAnExamGradesWaitForTheEnd() {
        // Given
        var session = guest();
        var id = running(session, "exam");
        answer(session, id, "turn-concept", "batch");
        mesh.grader.give(Samples.grade(id, "turn-concept", "answer-of-turn-concept", 6));
        try (var stream = open(session, id)) {
            answer(session, id, "turn-coding", "pass");
            soon().until(() -> stream.events().stream().anyMatch(e -> e.data().contains("answer-of-turn-coding")));
            assertThat(stream.names()).containsOnly("interview");
            assertThat(mesh.grader.asked()).isZero();

            // When
            page(session).post("/api/interviews/{id}/finish", id).then().statusCode(200);

            // Then
            soon().until(() -> stream.names().contains("grade"));
            assertThat(stream.names().getLast()).isEqualTo("grade");
            mesh.grader.give(Samples.grade(id, "turn-coding", "answer-of-turn-coding", 0).toBuilder()
                    .setState(GradeState.GRADE_STATE_PENDING).clearScore().build());
            mesh.grader.give(Samples.grade(id, "turn-coding", "answer-of-turn-coding", 9));
            soon().until(stream::ended);
            assertThat(stream.names()).endsWith("grade", "grade", "grade", "end");
        }
    }

    /** Killed, shutting down, shutting down politely, or failing over it. */
    @ParameterizedTest
    @EnumSource(value = Code.class, names = {"UNAVAILABLE", "CANCELLED", "OK", "INTERNAL"})
    void theStreamOutlivesAServiceThatComesBack(Code code) {
        var session = guest();
        var id = running(session, "taste");
        try (var stream = open(session, id)) {
            soon().until(() -> mesh.interviews.watchers() == 1);

            mesh.interviews.breakWatches(code);

            soon().until(() -> mesh.interviews.watched() == 2);
            answer(session, id, "turn-concept", "after the crash");
            soon().until(() -> stream.events().stream().anyMatch(e -> e.data().contains("after the crash")));
            assertThat(stream.names()).doesNotContain("problem");
        }
    }

    @Test
    void aBrowserThatLeavesEndsTheCallsBehind() {
        var session = guest();
        var stream = open(session, running(session, "taste"));
        soon().until(() -> mesh.interviews.watchers() == 1 && mesh.grader.watchers() == 1);

        stream.close();

        soon().until(() -> mesh.interviews.watchers() == 0 && mesh.grader.watchers() == 0);
    }

    private BrowserStream open(String session, String interview) {
        return new BrowserStream(home.resolve("/api/interviews/" + interview + "/stream"), session);
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(20));
    }
}
