package viva.gateway.room.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import viva.gateway.GatewayTesting;
import viva.gateway.mesh.Samples;
import viva.grader.v1.GradeState;

@QuarkusTest
class ScorecardIT extends GatewayTesting {
    @Test
    void itLaysAnswersGradesAndRubricsSideBySide() {
        var session = guest();
        var id = finished(session, "exam");
        mesh.grader.give(Samples.grade(id, "turn-concept", "answer-of-turn-concept", 6));
        mesh.grader.give(Samples.grade(id, "turn-coding", "answer-of-turn-coding", 9));

        scorecard(session, id).statusCode(200)
                .body("score", closeTo(7.5, 1e-9)).body("graded", equalTo(2)).body("total", equalTo(2))
                .body("chapters.number", equalTo(List.of(1, 9))).body("chapters[0].title.en", equalTo("Networks"))
                .body("chapters[0].score", closeTo(6, 1e-9))
                .body("turns[0].turn.answer.text", equalTo("batch")).body("turns[0].grade.findings", hasSize(2))
                .body("turns[0].grade.findings[0].span.quote", equalTo("batch"))
                .body("turns[0].rubric[1].claim.en", equalTo("Running means."))
                .body("turns[0].modelAnswer.en", equalTo("The model answer of bn-vs-ln"))
                .body("turns[0].notes[0].zh", equalTo("中：Sources differ.")).body("turns[0]", not(hasKey("followUpOf")));
    }

    @Test
    void whatIsNotGradedIsLeftOutAndCounted() {
        var session = guest();
        var id = finished(session, "exam");
        mesh.grader.give(Samples.grade(id, "turn-concept", "answer-of-turn-concept", 6));
        mesh.grader.give(Samples.grade(id, "turn-coding", "answer-of-turn-coding", 0).toBuilder()
                .setState(GradeState.GRADE_STATE_UNAVAILABLE).setReason(Samples.text("the sandbox was away")).build());

        scorecard(session, id).body("score", closeTo(6, 1e-9)).body("graded", equalTo(1)).body("total", equalTo(2))
                .body("chapters[1]", hasKey("score")).body("chapters[1].score", nullValue())
                .body("turns[1].grade.state", equalTo("UNAVAILABLE")).body("turns[1].grade", not(hasKey("score")))
                .body("turns[1].grade.reason.en", equalTo("the sandbox was away"));
    }

    @Test
    void nothingGradedIsNoScore() {
        var session = guest();
        var id = finished(session, "exam");

        scorecard(session, id).body("$", hasKey("score")).body("score", nullValue()).body("graded", equalTo(0))
                .body("turns[0]", hasKey("grade")).body("turns[0].grade", nullValue());
    }

    @Test
    void aQuestionNothingWasHandedInForCountsZeroAfterTheEnd() {
        var session = guest();
        var id = running(session, "exam");
        answer(session, id, "turn-concept", "batch");
        page(session).post("/api/interviews/{id}/finish", id);
        mesh.grader.give(Samples.grade(id, "turn-concept", "answer-of-turn-concept", 6));

        scorecard(session, id).body("score", closeTo(3, 1e-9)).body("graded", equalTo(2)).body("unanswered", equalTo(1));
    }

    @Test
    void whatAFollowUpEarnedStandsInItsQuestionsGradeAndIsNotAddedAgain() {
        var session = guest();
        var id = running(session, "exam");
        answer(session, id, "turn-concept", "batch");
        answer(session, id, "turn-coding", "pass");
        mesh.interviews.followUpAnswered(id, "answer-of-follow-up");
        page(session).post("/api/interviews/{id}/finish", id);
        mesh.grader.give(Samples.raised(Samples.grade(id, "turn-concept", "answer-of-turn-concept", 8), "answer-of-follow-up"));
        mesh.grader.give(Samples.grade(id, "turn-coding", "answer-of-turn-coding", 10));
        mesh.grader.give(Samples.grade(id, "follow-up", "answer-of-follow-up", 5));

        scorecard(session, id).body("chapters[0].score", closeTo(8, 1e-9)).body("total", equalTo(2))
                .body("turns[0].grade.findings[1].kind", equalTo("PARTIAL")).body("turns[0].grade.findings[1].earned", closeTo(2, 1e-9))
                .body("turns[0].grade.findings[1].machine.kind", equalTo("ABSENT"))
                .body("turns[0].grade.findings[1].followUp.answer", equalTo("answer-of-follow-up"))
                .body("turns[0].grade.findings[0]", not(hasKey("machine")))
                .body("turns[1].followUpOf", equalTo("turn-concept")).body("turns[1].rubric.id", equalTo(List.of("inference")));
    }

    @Test
    void aGradeThatNeedsAPersonSaysWhyAndIsCounted() {
        var session = guest();
        var id = finished(session, "exam");
        mesh.grader.give(Samples.grade(id, "turn-concept", "answer-of-turn-concept", 6).toBuilder().setConfidence(0.3)
                .setState(GradeState.GRADE_STATE_NEEDS_PERSON).setReason(Samples.text("the examiner is not sure")).build());
        mesh.grader.give(Samples.grade(id, "turn-coding", "answer-of-turn-coding", 9));

        scorecard(session, id).body("needsPerson", equalTo(1)).body("score", closeTo(7.5, 1e-9))
                .body("turns[0].grade.state", equalTo("NEEDS_PERSON")).body("turns[0].grade.score", closeTo(6, 1e-9))
                .body("turns[0].grade.reason.en", equalTo("the examiner is not sure"));
    }

    @Test
    void anExamHasNoScorecardBeforeItsEndNotEvenForRecruiters() {
        var session = guest();
        var id = running(session, "exam");
        answer(session, id, "turn-concept", "batch");
        mesh.grader.give(Samples.grade(id, "turn-concept", "answer-of-turn-concept", 6));

        for (var who : List.of(session, admin())) {
            scorecard(who, id).statusCode(409).body("reason", equalTo("ERROR_REASON_WRONG_INTERVIEW_STATE"))
                    .body("metadata.state", equalTo("RUNNING")).body("metadata.needs", equalTo("FINISHED"));
        }
        assertThat(mesh.grader.asked()).isZero();
    }

    @Test
    void runningPracticeShowsTheAnsweredTurnsOnly() {
        var session = guest();
        var id = running(session, "taste");
        answer(session, id, "turn-concept", "batch");

        scorecard(session, id).statusCode(200).body("turns.turn.id", equalTo(List.of("turn-concept")))
                .body("total", equalTo(1)).body("unanswered", equalTo(0));
    }

    @Test
    void anInterviewThatHasNotBegunHasNoScorecard() {
        var session = guest();

        scorecard(session, invited(session, "taste")).statusCode(409);
    }

    private static String finished(String session, String template) {
        var id = running(session, template);
        answer(session, id, "turn-concept", "batch");
        answer(session, id, "turn-coding", "pass");
        page(session).post("/api/interviews/{id}/finish", id).then().statusCode(200);
        return id;
    }

    private static ValidatableResponse scorecard(String session, String interview) {
        var doubles = RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
        return given().config(doubles).cookie("viva_session", session).get("/api/interviews/{id}/scorecard", interview).then();
    }
}
