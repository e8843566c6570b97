package viva.question.bank.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static viva.question.TestCalls.failure;

import io.grpc.Status.Code;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import viva.error.v1.ErrorReason;
import viva.question.Mesh;
import viva.question.Tables;
import viva.question.TestCalls;
import viva.question.bank.QuestionBank;
import viva.question.bank.Samples;
import viva.question.v1.GetHandbookRequest;
import viva.question.v1.GetProblemRequest;
import viva.question.v1.GetQuestionRequest;
import viva.question.v1.ListTemplatesRequest;
import viva.question.v1.Mode;
import viva.question.v1.TaskKind;
import viva.rpc.auth.Role;

@QuarkusTest
@WithTestResource(value = Mesh.class, scope = TestResourceScope.GLOBAL)
class QuestionBankEndpointIT {
    @ConfigProperty(name = "viva.mesh.public-keys")
    Path publicKeys;
    @Inject
    Tables tables;
    @Inject
    QuestionBank bank;

    private TestCalls calls;

    @BeforeEach
    void aSmallBank() {
        tables.empty();
        bank.publish(Samples.bank());
        calls = new TestCalls(publicKeys);
    }

    @AfterEach
    void close() {
        calls.close();
    }

    @Test
    void aCandidateSeesTheHandbookWithoutPromptsAndProblems() {
        // When
        var parts = calls.bank("ada", Role.CANDIDATE).getHandbook(GetHandbookRequest.getDefaultInstance()).getPartsList();
        // Then
        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.getChaptersList()).extracting(chapter -> chapter.getQuestionsCount()).containsExactly(4, 2, 1);
            var code = part.getChapters(2).getQuestions(0);
            assertThat(code.getId()).isEqualTo("code");
            assertThat(code.getKind()).isEqualTo(TaskKind.TASK_KIND_CODING);
            assertThat(code.hasPrompt()).isFalse();
            assertThat(code.hasProblem()).isFalse();
        });
    }

    @Test
    void templatesSayWhatCanComeUp() {
        // When
        var templates = calls.bank("ada", Role.CANDIDATE).listTemplates(ListTemplatesRequest.getDefaultInstance()).getTemplatesList();
        // Then
        assertThat(templates).extracting(template -> template.getId()).containsExactly("practice", "exam");
        assertThat(templates.getFirst().getQuestionCount()).isEqualTo(3);
        assertThat(templates.getFirst().getMode()).isEqualTo(Mode.MODE_PRACTICE);
    }

    @Test
    void aRecruiterReadsARubricInAnyVersion() {
        // Given
        var recruiter = calls.bank("rex", Role.RECRUITER);
        // When
        var newest = recruiter.getQuestion(GetQuestionRequest.newBuilder().setQuestion("code").build()).getQuestion();
        var first = recruiter.getQuestion(GetQuestionRequest.newBuilder().setQuestion("code").setVersion(1).build()).getQuestion();
        // Then
        assertThat(newest).isEqualTo(first);
        assertThat(newest.getRubric().getVersion()).isEqualTo(1);
        assertThat(newest.getRubric().getPointsCount()).isEqualTo(6);
        assertThat(newest.getCard().getProblem().getCasesCount()).isEqualTo(2);
    }

    @Test
    void aCandidateReadsNeitherRubricNorHiddenCases() {
        var candidate = calls.bank("ada", Role.CANDIDATE);
        var rubric = failure(() -> candidate.getQuestion(GetQuestionRequest.newBuilder().setQuestion("alpha").build()));
        var problem = failure(() -> candidate.getProblem(GetProblemRequest.newBuilder().setProblem("search").build()));
        assertThat(rubric.code()).isEqualTo(Code.PERMISSION_DENIED);
        assertThat(rubric.reason()).isEqualTo(ErrorReason.ERROR_REASON_FORBIDDEN);
        assertThat(problem.reason()).isEqualTo(ErrorReason.ERROR_REASON_FORBIDDEN);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var recruiter = calls.bank("rex", Role.RECRUITER);
        var question = failure(() -> recruiter.getQuestion(GetQuestionRequest.newBuilder().setQuestion("omega").build()));
        var version = failure(() -> recruiter.getQuestion(GetQuestionRequest.newBuilder().setQuestion("alpha").setVersion(9).build()));
        var negative = failure(() -> recruiter.getQuestion(GetQuestionRequest.newBuilder().setQuestion("alpha").setVersion(-1).build()));
        var problem = failure(() -> recruiter.getProblem(GetProblemRequest.newBuilder().setProblem("omega").build()));
        assertThat(question.code()).isEqualTo(Code.NOT_FOUND);
        assertThat(question.reason()).isEqualTo(ErrorReason.ERROR_REASON_UNKNOWN_QUESTION);
        assertThat(question.metadata()).containsEntry("question", "omega");
        assertThat(version.reason()).isEqualTo(ErrorReason.ERROR_REASON_UNKNOWN_QUESTION);
        assertThat(negative.fields()).singleElement().satisfies(field -> assertThat(field.field()).isEqualTo("version"));
        assertThat(problem.reason()).isEqualTo(ErrorReason.ERROR_REASON_UNKNOWN_PROBLEM);
    }
}
