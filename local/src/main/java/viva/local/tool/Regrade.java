package viva.local.tool;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import viva.grader.v1.GraderServiceGrpc;
import viva.grader.v1.RegradeRequest;
import viva.local.Home;
import viva.question.v1.GetQuestionRequest;
import viva.question.v1.Question;
import viva.question.v1.QuestionBankServiceGrpc;
import viva.question.v1.QuestionBankServiceGrpc.QuestionBankServiceBlockingStub;

/**
 * {@code viva regrade}: grades stored answers again, with another rubric or engine or as they were, and shows who would
 * move. Nothing is changed without {@code --publish}.
 */
@Command(name = "regrade", description = "Grade stored answers again and show who moves.")
public final class Regrade implements Callable<Integer> {
    @Option(names = "--question", paramLabel = "ID", description = "Only answers to this question.")
    private String question = "";

    @Option(names = "--interview", paramLabel = "ID", description = "Only answers of this interview.")
    private String interview = "";

    @Option(names = "--rubric", paramLabel = "FILE.yaml", description = "A question's file, whose rubric is used instead.")
    private Optional<Path> rubric = Optional.empty();

    @Option(names = "--engine", paramLabel = "NAME", description = "embedded, or llm where a language model is set up; else what grades now.")
    private String engine = "";

    @Option(names = "--publish", description = "Keep the new grades, beside the old ones.")
    private boolean publish;

    @Override
    public Integer call() {
        try (var mesh = new MeshClient(Home.ofUser())) {
            var grader = GraderServiceGrpc.newBlockingStub(mesh.to("grader-service"));
            var bank = QuestionBankServiceGrpc.newBlockingStub(mesh.to("question-service"));
            var request = RegradeRequest.newBuilder().setQuestion(question).setInterview(interview).setEngine(engine).setPublish(publish);
            rubric.map(RubricFile::read).map(read -> versioned(bank, read)).ifPresent(request::setWith);
            var moves = new Moves(publish);
            System.out.println(Moves.heading());
            MeshClient.sentence(() -> {
                grader.regrade(request.build()).forEachRemaining(answer -> moves.add(answer).ifPresent(System.out::println));
                return null;
            });
            moves.summary().forEach(System.out::println);
            return 0;
        }
    }

    private static Question versioned(QuestionBankServiceBlockingStub bank, Question read) {
        return RubricFile.versioned(read, MeshClient.sentence(() ->
                bank.getQuestion(GetQuestionRequest.newBuilder().setQuestion(read.getCard().getId()).build()).getQuestion()));
    }
}
