package viva.sandbox.judge.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import viva.error.v1.ErrorReason;
import viva.question.v1.Argument;
import viva.question.v1.IntRange;
import viva.rpc.RpcError;
import viva.rpc.auth.Role;
import viva.sandbox.MeshKeys;
import viva.sandbox.v1.GetCapabilitiesRequest;
import viva.sandbox.v1.JudgeSolutionRequest;
import viva.sandbox.v1.JudgeSolutionResponse;
import viva.sandbox.v1.SandboxServiceGrpc;
import viva.sandbox.v1.SandboxServiceGrpc.SandboxServiceBlockingStub;
import viva.sandbox.v1.VerdictKind;

@QuarkusTest
@QuarkusTestResource(MeshKeys.class)
class SandboxEndpointIT {
    private static final String ENDLESS = "def binary_search(nums, target):\n    while True: pass\n";

    private ManagedChannel channel;
    private SandboxServiceBlockingStub sandbox;

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", 19103).usePlaintext().build();
        sandbox = MeshKeys.asCandidate(SandboxServiceGrpc.newBlockingStub(channel));
    }

    @AfterEach
    void hangUp() throws InterruptedException {
        channel.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
    }

    @Test
    void aRightSolutionIsAcceptedCaseByCase() {
        // When
        var steps = judge(Requests.search());

        // Then
        assertThat(steps).hasSize(3);
        var sample = steps.get(0).getCaseResult();
        assertThat(sample.getKind()).isEqualTo(VerdictKind.VERDICT_KIND_ACCEPTED);
        assertThat(sample.getInputJson()).isEqualTo("[[1,3,5], 5]");
        assertThat(sample.getActualJson()).isEqualTo("2");
        assertThat(sample.getPeakMemoryBytes()).isGreaterThan(1 << 20);
        assertThat(sample.hasCpuTime()).isTrue();
        var hidden = steps.get(1).getCaseResult();
        assertThat(hidden.getInputJson() + hidden.getExpectedJson() + hidden.getActualJson()).isEmpty();
        assertThat(hidden.getReads()).isBetween(1L, 64L);
        var verdict = steps.get(2).getVerdict();
        assertThat(verdict.getKind()).isEqualTo(VerdictKind.VERDICT_KIND_ACCEPTED);
        assertThat(verdict.getPassed()).isEqualTo(2);
        assertThat(verdict.getTotal()).isEqualTo(2);
    }

    @Test
    void aTimeoutIsAVerdictNotAnError() {
        // When
        var verdict = verdictOf(judge(Requests.search(ENDLESS)));

        // Then
        assertThat(verdict.getKind()).isEqualTo(VerdictKind.VERDICT_KIND_TIME_LIMIT);
        assertThat(verdict.getCasesCount()).isEqualTo(1);
        assertThat(verdict.getTotal()).isEqualTo(2);
    }

    @Test
    void aSampleShowsTheTracebackAsTheStudentKnowsIt() {
        // When
        var verdict = verdictOf(judge(Requests.search("""
                def helper(nums):
                    print('looking')
                    return nums[9_999_999]
                def binary_search(nums, target):
                    return helper(nums)
                """)));

        // Then
        var sample = verdict.getCases(0);
        assertThat(sample.getMessage()).startsWith("Traceback (most recent call last):\n  File \"solution.py\", line 5")
                .contains("return nums[9_999_999]")
                .endsWith("IndexError: list index out of range\n").doesNotContain("harness");
        assertThat(sample.getPrinted()).isEqualTo("looking\n");
        assertThat(verdict.getCases(1).getMessage()).isEqualTo("IndexError");
        assertThat(verdict.getCases(1).getPrinted()).isEmpty();
    }

    @Test
    void anUnknownLanguageIsRefusedByName() {
        assertThatThrownBy(() -> judge(Requests.search().setLanguage("cobol"))).satisfies(failure -> {
            var error = RpcError.from(failure).orElseThrow();
            assertThat(error.code()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(error.reason()).isEqualTo(ErrorReason.ERROR_REASON_UNKNOWN_LANGUAGE);
            assertThat(error.metadata()).containsEntry("language", "cobol").containsEntry("known", "python");
        });
    }

    @Test
    void malformedFieldsAreNamed() {
        var tooLong = Requests.search("#".repeat((256 << 10) + 1));
        var badJson = Requests.search().setProblem(Requests.problem().setCases(0, Requests.found()
                .setArguments(0, Argument.newBuilder().setJson("[1,"))));
        var wrongType = Requests.search().setProblem(Requests.problem().setCases(0,
                Requests.found().setExpectedJson("true")));
        var overflow = Requests.search().setProblem(Requests.problem().setCases(0, Requests.found().setArguments(0,
                Argument.newBuilder().setRange(IntRange.newBuilder().setStep(Long.MAX_VALUE).setCount(3)))));
        var hiddenFirst = Requests.search().setProblem(Requests.problem().setCases(0, Requests.found().setSample(false))
                .addCases(Requests.found().setId("late")));

        assertThat(fieldOf(tooLong)).isEqualTo("source");
        assertThat(fieldOf(badJson)).isEqualTo("problem.cases[0].arguments[0].json");
        assertThat(fieldOf(wrongType)).isEqualTo("problem.cases[0].expected_json");
        assertThat(fieldOf(overflow)).isEqualTo("problem.cases[0].arguments[0].range");
        assertThat(fieldOf(hiddenFirst)).isEqualTo("problem.cases[2].sample");
    }

    @Test
    void aFullQueueTellsPositionsAndTurnsTheRestAway() {
        // Given one that runs and four that wait
        var running = judgeInBackground(ENDLESS);
        await().until(() -> programsRunning() > 0);
        var waiting = new ArrayList<CompletableFuture<List<JudgeSolutionResponse>>>();
        for (int i = 0; i < 4; i++) {
            waiting.add(judgeInBackground(Requests.search().getSource()));
            var expected = i + 1;
            await().until(() ->
                    sandbox.getCapabilities(GetCapabilitiesRequest.getDefaultInstance()).getQueued() == expected);
        }

        // When
        assertThatThrownBy(() -> judge(Requests.search())).satisfies(failure -> {
            var error = RpcError.from(failure).orElseThrow();
            assertThat(error.code()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            assertThat(error.reason()).isEqualTo(ErrorReason.ERROR_REASON_QUEUE_FULL);
            assertThat(error.retryAfter()).isPresent();
        });

        // Then all that waited are judged, having been told of their place
        assertThat(verdictOf(running.join()).getKind()).isEqualTo(VerdictKind.VERDICT_KIND_TIME_LIMIT);
        waiting.forEach(w -> assertThat(verdictOf(w.join()).getKind()).isEqualTo(VerdictKind.VERDICT_KIND_ACCEPTED));
        assertThat(waiting.getLast().join().stream().filter(JudgeSolutionResponse::hasQueued)
                .map(JudgeSolutionResponse::getQueued)).startsWith(3).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void aCancelledCallGivesItsSlotBackAtOnce() {
        // Given
        var slow = Requests.search("import time\ndef binary_search(nums, target):\n    time.sleep(3)\n").build();
        var stub = sandbox.withDeadlineAfter(700, TimeUnit.MILLISECONDS);

        // When
        assertThatThrownBy(() -> stub.judgeSolution(slow).forEachRemaining(_ -> {}))
                .satisfies(f -> assertThat(Status.fromThrowable(f).getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED));

        // Then
        var start = System.nanoTime();
        assertThat(verdictOf(judge(Requests.search())).getKind()).isEqualTo(VerdictKind.VERDICT_KIND_ACCEPTED);
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MILLISECONDS.toNanos(2_000));
    }

    @Test
    void capabilitiesNameEveryLayer() {
        // When
        var capabilities = sandbox.getCapabilities(GetCapabilitiesRequest.getDefaultInstance());

        // Then
        assertThat(capabilities.getConfined()).isTrue();
        assertThat(capabilities.getSlots()).isEqualTo(1);
        assertThat(capabilities.getLanguages(0).getName()).matches("Python 3\\.\\d+\\.\\d+");
        assertThat(capabilities.getLayersList()).extracting(viva.sandbox.v1.Layer::getName).contains("seccomp",
                "namespaces", "no-network", "read-only", "capabilities", "one-process", "memory-limit", "wall-clock");
        assertThat(capabilities.getTypicalStart().getNanos()).isPositive();
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void aCallWithoutATokenIsRefused() {
        assertThatThrownBy(() -> SandboxServiceGrpc.newBlockingStub(channel)
                .getCapabilities(GetCapabilitiesRequest.getDefaultInstance()))
                .satisfies(f -> assertThat(RpcError.from(f).orElseThrow().reason())
                        .isEqualTo(ErrorReason.ERROR_REASON_UNAUTHENTICATED));
        assertThatThrownBy(() -> MeshKeys.as(SandboxServiceGrpc.newBlockingStub(channel), "question-service",
                Role.SERVICE)
                .getCapabilities(GetCapabilitiesRequest.getDefaultInstance()))
                .satisfies(f -> assertThat(Status.fromThrowable(f).getCode()).isEqualTo(Status.Code.UNAUTHENTICATED));
    }

    private List<JudgeSolutionResponse> judge(JudgeSolutionRequest.Builder request) {
        var steps = new ArrayList<JudgeSolutionResponse>();
        sandbox.judgeSolution(request.build()).forEachRemaining(steps::add);
        return steps;
    }

    private CompletableFuture<List<JudgeSolutionResponse>> judgeInBackground(String source) {
        return CompletableFuture.supplyAsync(() -> judge(Requests.search(source)), Thread::startVirtualThread);
    }

    /** Jailed programs that have used CPU for a tenth of a second: not those that only wait to be used. */
    private static long programsRunning() {
        return ProcessHandle.current().descendants()
                .filter(p -> p.info().totalCpuDuration().map(d -> d.toMillis() >= 100).orElse(false)).count();
    }

    private String fieldOf(JudgeSolutionRequest.Builder request) {
        try {
            judge(request);
            throw new AssertionError("not refused");
        } catch (StatusRuntimeException failure) {
            return RpcError.from(failure).orElseThrow().fields().getFirst().field();
        }
    }

    private static viva.sandbox.v1.Verdict verdictOf(List<JudgeSolutionResponse> steps) {
        return steps.getLast().getVerdict();
    }
}
