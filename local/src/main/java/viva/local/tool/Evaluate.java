package viva.local.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import viva.grader.v1.Finding;
import viva.grader.v1.Grade;
import viva.grader.v1.GradeNowRequest;
import viva.grader.v1.GradeState;
import viva.grader.v1.GraderServiceGrpc;
import viva.grader.v1.Submission;
import viva.local.Home;
import viva.local.Trouble;
import viva.question.v1.GetQuestionRequest;
import viva.question.v1.Question;
import viva.question.v1.QuestionBankServiceGrpc;
import viva.question.v1.RubricPoint;
import viva.question.v1.Texts;

/**
 * {@code viva evaluate FILE}: grades answers given as JSON lines ({@code id}, {@code question}, {@code answer}, and if
 * known {@code score}, {@code max_score}, {@code tier}, {@code lang}, {@code chapter}) through the running grader, against
 * the bank's rubric or the one that comes with them ({@link GivenRubric}). Prints one JSON line an answer on the
 * standard output; where there are scores, a table of agreement on the standard error.
 */
@Command(name = "evaluate", description = "Grade answers through the running grader.")
public final class Evaluate implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "JSON lines with id, question, answer, optionally score.")
    private List<Path> files;

    @Option(names = "--claims-only", description = "Strip paraphrases, terms and misconceptions from the rubrics first.")
    private boolean claimsOnly;

    @Option(names = "--own-points", description = "Grade against the \"points\" that come with an answer, and compare verdicts too.")
    private boolean ownPoints;

    private record Scored(JsonNode answer, double given, double label) {}

    @Override
    public Integer call() throws IOException {
        try (var mesh = new MeshClient(Home.ofUser())) {
            var bank = QuestionBankServiceGrpc.newBlockingStub(mesh.to("question-service"));
            var grader = GraderServiceGrpc.newBlockingStub(mesh.to("grader-service"));
            Map<String, Question> questions = new HashMap<>();
            var scored = new ArrayList<Scored>();
            var verdicts = new Verdicts();
            var ungraded = 0;
            for (var answer : answers()) {
                var question = given(answer).orElseGet(() -> questions.computeIfAbsent(answer.path("question").asText(), id ->
                        MeshClient.sentence(() -> prepared(bank.getQuestion(GetQuestionRequest.newBuilder().setQuestion(id).build()).getQuestion()))));
                var grade = MeshClient.sentence(() -> grader.gradeNow(GradeNowRequest.newBuilder()
                        .setSubmission(Submission.newBuilder()
                                .setAnswer(answer.path("id").asText())
                                .setQuestion(question)
                                .setText(answer.path("answer").asText()))
                        .build()).getGrade());
                System.out.println(JSON.writeValueAsString(line(answer, grade)));
                if (grade.getState() == GradeState.GRADE_STATE_UNAVAILABLE) {
                    ungraded++;
                } else if (answer.hasNonNull("score")) {
                    scored.add(new Scored(answer, grade.getScore(), label(answer)));
                    if (ownPoints) {
                        verdicts.add(answer, grade);
                    }
                }
            }
            report(scored, ungraded);
            verdicts.report();
            return 0;
        }
    }

    private Optional<Question> given(JsonNode answer) {
        return ownPoints ? GivenRubric.ofPoints(answer) : GivenRubric.ofReference(answer);
    }

    /** On the scale of 0 to 10. */
    private static double label(JsonNode answer) {
        return answer.path("score").asDouble() * 10 / answer.path("max_score").asDouble(10);
    }

    private List<JsonNode> answers() throws IOException {
        var answers = new ArrayList<JsonNode>();
        for (var file : files) {
            if (!Files.isReadable(file)) {
                throw new Trouble(file + " cannot be read.");
            }
            var number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                answers.add(parse(file, number, line));
            }
        }
        return answers;
    }

    private static JsonNode parse(Path file, int number, String line) {
        try {
            var answer = JSON.readTree(line);
            for (var field : List.of("question", "answer")) {
                if (!answer.path(field).isTextual()) {
                    throw new Trouble(file + ":" + number + ": \"" + field + "\" must be a string.");
                }
            }
            return answer;
        } catch (IOException e) {
            throw new Trouble(file + ":" + number + ": not a JSON object (" + e.getMessage().lines().findFirst().orElse("") + ").", e);
        }
    }

    private Question prepared(Question question) {
        if (!claimsOnly) {
            return question;
        }
        var bare = question.toBuilder();
        bare.getRubricBuilder().getPointsBuilderList().forEach(Evaluate::strip);
        return bare.build();
    }

    private static void strip(RubricPoint.Builder point) {
        point.setParaphrases(Texts.getDefaultInstance()).setTerms(Texts.getDefaultInstance())
                .setMisconceptions(Texts.getDefaultInstance());
    }

    private static ObjectNode line(JsonNode answer, Grade grade) {
        var line = JSON.createObjectNode();
        line.set("id", answer.path("id"));
        line.put("question", answer.path("question").asText());
        line.put("state", word(grade.getState()));
        if (grade.getState() == GradeState.GRADE_STATE_UNAVAILABLE) {
            line.putNull("score");
            line.put("reason", grade.getReason().getEn());
        } else {
            line.put("score", grade.getScore());
            line.put("confidence", grade.getConfidence());
        }
        var findings = line.putArray("findings");
        grade.getFindingsList().forEach(f -> findings.add(finding(f)));
        var deductions = line.putArray("deductions");
        grade.getDeductionsList().forEach(d -> deductions.addObject()
                .put("amount", d.getAmount()).put("reason", d.getReason().getEn()));
        return line;
    }

    private static ObjectNode finding(Finding finding) {
        var node = JSON.createObjectNode();
        node.put("point", finding.getPoint());
        node.put("verdict", finding.getKind().name().substring("FINDING_KIND_".length()).toLowerCase());
        node.put("earned", finding.getEarned());
        node.put("confidence", finding.getConfidence());
        if (finding.hasSpan()) {
            node.put("quote", finding.getSpan().getQuote());
            node.put("start", finding.getSpan().getStart());
            node.put("end", finding.getSpan().getEnd());
        }
        return node;
    }

    private static String word(GradeState state) {
        return state.name().substring("GRADE_STATE_".length()).toLowerCase();
    }

    private static void report(List<Scored> scored, int ungraded) {
        if (scored.isEmpty()) {
            return;
        }
        System.err.println(Agreement.heading());
        System.err.println(agreement(scored).row("all"));
        byField(scored, "tier");
        byField(scored, "lang");
        byField(scored, "chapter");
        byField(scored, "question");
        if (ungraded > 0) {
            System.err.println(ungraded + " answers could not be graded and are left out.");
        }
    }

    private static void byField(List<Scored> scored, String field) {
        var groups = new TreeMap<String, List<Scored>>();
        Function<Scored, String> key = s -> s.answer().path(field).asText("");
        scored.stream().filter(s -> !key.apply(s).isEmpty())
                .forEach(s -> groups.computeIfAbsent(key.apply(s), k -> new ArrayList<>()).add(s));
        if (!groups.isEmpty()) {
            System.err.println("by " + field);
            groups.forEach((name, group) -> System.err.println(agreement(group).row("  " + name)));
        }
    }

    private static Agreement agreement(List<Scored> scored) {
        return Agreement.of(scored.stream().map(s -> new Agreement.Pair(s.given(), s.label())).toList());
    }
}
