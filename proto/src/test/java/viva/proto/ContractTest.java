package viva.proto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract keeps buf's STANDARD rules, and its promise to those who built against the released one. */
class ContractTest {
    private static final Path BUF = Path.of("node_modules/.bin/buf");

    private record Ran(int exit, String output) {}

    @BeforeAll
    static void bufIsHere() throws Exception {
        assumeTrue(isOnPath("npm"), "no npm on this machine, so no buf: the contract is not linted here");
        if (!Files.exists(BUF)) {
            var installed = run("npm", "ci", "--no-audit", "--no-fund");
            assertThat(installed.exit()).as("npm ci: %s", installed.output()).isZero();
        }
    }

    @Test
    void everyFileKeepsTheStandardRules() throws Exception {
        var lint = run(BUF.toString(), "lint");
        assertThat(lint.exit()).as(lint.output()).isZero();
    }

    @Test
    void nothingThatWasReleasedIsBroken() throws Exception {
        var breaking = run(BUF.toString(), "breaking", "--against", "released.binpb");
        assertThat(breaking.exit()).as(breaking.output()).isZero();
    }

    @Test
    void aChangedFieldTypeWouldBeNoticed(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        // Given the contract with the score made an integer
        copy(Path.of("src/main/proto"), folder.resolve("src/main/proto"));
        Files.copy(Path.of("buf.yaml"), folder.resolve("buf.yaml"));
        var grade = folder.resolve("src/main/proto/viva/grader/v1/grade.proto");
        Files.writeString(grade, Files.readString(grade).replace("double score = 6;", "int64 score = 6;"));

        // When
        var breaking = run(BUF.toString(), "breaking", folder.toString(), "--against", "released.binpb");

        // Then
        assertThat(breaking.exit()).isEqualTo(100);
        assertThat(breaking.output()).contains("grade.proto").contains("score");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Files.isDirectory(file) ? target : target.getParent());
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static boolean isOnPath(String program) throws Exception {
        return run("sh", "-c", "command -v " + program).exit() == 0;
    }

    private static Ran run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }
}
