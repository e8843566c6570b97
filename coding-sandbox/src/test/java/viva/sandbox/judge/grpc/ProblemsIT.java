package viva.sandbox.judge.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import viva.sandbox.judge.CaseResult;
import viva.sandbox.judge.Kind;
import viva.sandbox.judge.Problem;
import viva.sandbox.judge.RealJudge;

/**
 * The handbook's problems against solutions, in real jails: the reference that made the expected results, {@code right-*}
 * (the same by another way, most with NumPy) and {@code wrong-*} (mistakes people make).
 */
class ProblemsIT {
    private static final Path SOLUTIONS = Path.of("src/test/resources/problems");
    private static final Path GENERATORS = HandbookProblem.FOLDER.resolve("generate");

    private static RealJudge real;

    @BeforeAll
    static void open() {
        real = new RealJudge();
    }

    @AfterAll
    static void shut() {
        real.close();
    }

    static Stream<Arguments> accepted() {
        return HandbookProblem.all().stream().flatMap(problem -> {
            var generator = GENERATORS.resolve(problem.id() + ".py");
            return Stream.concat(Stream.of(generator).filter(Files::exists), solutions(problem, "right-"))
                    .map(path -> arguments(problem.id(), path.getFileName().toString(), path, problem));
        });
    }

    static Stream<Arguments> notAccepted() {
        return HandbookProblem.all().stream().flatMap(problem -> solutions(problem, "wrong-")
                .map(path -> arguments(problem.id(), path.getFileName().toString(), path, problem)));
    }

    private static Stream<Path> solutions(HandbookProblem problem, String kind) {
        var folder = SOLUTIONS.resolve(problem.id());
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().startsWith(kind)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem judged(HandbookProblem problem) {
        return ProblemProto.problemOf(problem.message());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("accepted")
    void whatIsRightIsAccepted(String id, String name, Path source, HandbookProblem problem) throws IOException {
        // When
        var verdict = real.judge(Files.readString(source), judged(problem));

        // Then
        assertThat(verdict.cases()).as(id + ": " + name).filteredOn(c -> c.kind() != Kind.ACCEPTED)
                .extracting(c -> c.of().id(), CaseResult::kind, CaseResult::message).isEmpty();
        assertThat(verdict.kind()).as(id + ": " + name).isEqualTo(Kind.ACCEPTED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("notAccepted")
    void whatIsWrongIsNot(String id, String name, Path source, HandbookProblem problem) throws IOException {
        // When
        var verdict = real.judge(Files.readString(source), judged(problem));

        // Then
        assertThat(verdict.kind()).as(id + ": " + name).isNotIn(Kind.ACCEPTED, Kind.COMPILE_ERROR, Kind.JUDGE_ERROR);
    }

    @Test
    void everyGeneratedProblemHasItsMistakesAndBothKindsOfCases() {
        for (var problem : HandbookProblem.all()) {
            var judged = judged(problem);
            assertThat(judged.cases().stream().filter(c -> c.sample())).as(problem.id()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(judged.cases().stream().filter(c -> !c.sample())).as(problem.id()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(solutions(problem, "wrong-")).as(problem.id()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    /** No result was written by hand, and none is from another state of its generator. */
    @Test
    void theGeneratorsWriteTheCasesThatAreThere() throws Exception {
        // Given
        var run = new ProcessBuilder(List.of("python3", "-B", GENERATORS.resolve("write.py").toString(), "--check"))
                .redirectErrorStream(true).start();

        // When
        var printed = new String(run.getInputStream().readAllBytes());

        // Then
        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(printed).isZero();
    }
}
