package viva.local.tool;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import viva.local.Home;
import viva.local.Trouble;
import viva.question.v1.GetProblemRequest;
import viva.question.v1.QuestionBankServiceGrpc;
import viva.sandbox.v1.JudgeSolutionRequest;
import viva.sandbox.v1.SandboxServiceGrpc;
import viva.sandbox.v1.Verdict;
import viva.sandbox.v1.VerdictKind;

/** {@code viva judge PROBLEM FILE}: judges a source file against all cases and prints the verdict as JSON. */
@Command(name = "judge", description = "Judge a source file through the running sandbox.")
public final class Judge implements Callable<Integer> {
    private static final Map<String, String> LANGUAGES = Map.of("py", "python", "cpp", "cpp", "cc", "cpp",
            "java", "java", "js", "javascript", "mjs", "javascript");

    @Parameters(index = "0", paramLabel = "PROBLEM", description = "Id of a problem, e.g. binary-search.")
    private String problem;

    @Parameters(index = "1", paramLabel = "FILE", description = "Source file; its ending tells the language.")
    private Path file;

    @Option(names = "--language", description = "Language id, when the file's ending does not tell it.")
    private String language;

    /** @return 0 when accepted, 1 when not, so that scripts can ask */
    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new Trouble(file + " cannot be read.");
        }
        try (var mesh = new MeshClient(Home.ofUser())) {
            var verdict = MeshClient.sentence(() -> judge(mesh));
            System.out.println(json(verdict));
            return verdict.getKind() == VerdictKind.VERDICT_KIND_ACCEPTED ? 0 : 1;
        }
    }

    private Verdict judge(MeshClient mesh) {
        var bank = QuestionBankServiceGrpc.newBlockingStub(mesh.to("question-service"));
        var sandbox = SandboxServiceGrpc.newBlockingStub(mesh.to("coding-sandbox"));
        var steps = sandbox.judgeSolution(JudgeSolutionRequest.newBuilder()
                .setLanguage(language == null ? ofEnding() : language)
                .setSource(source())
                .setProblem(bank.getProblem(GetProblemRequest.newBuilder().setProblem(problem).build()).getProblem())
                .build());
        while (steps.hasNext()) {
            var step = steps.next();
            if (step.hasVerdict()) {
                return step.getVerdict();
            }
        }
        throw new Trouble("The sandbox ended without a verdict.");
    }

    private String source() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Trouble(file + " is not UTF-8 text: " + e.getMessage(), e);
        }
    }

    private String ofEnding() {
        var name = file.getFileName().toString();
        var known = LANGUAGES.get(name.substring(name.lastIndexOf('.') + 1));
        if (known == null) {
            throw new Trouble("The ending of " + name + " tells no language; say it with --language python.");
        }
        return known;
    }

    private static String json(Verdict verdict) {
        try {
            return JsonFormat.printer().print(verdict);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a verdict that cannot be printed", e);
        }
    }
}
