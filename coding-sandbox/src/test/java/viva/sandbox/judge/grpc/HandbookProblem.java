package viva.sandbox.judge.grpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.protobuf.Duration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import viva.question.v1.Argument;
import viva.question.v1.ArrayChecker;
import viva.question.v1.BoxesChecker;
import viva.question.v1.Case;
import viva.question.v1.Checker;
import viva.question.v1.ExactChecker;
import viva.question.v1.IntRange;
import viva.question.v1.Limits;
import viva.question.v1.NumberChecker;
import viva.question.v1.Parameter;
import viva.question.v1.PermutationChecker;
import viva.question.v1.Problem;
import viva.question.v1.Text;
import viva.question.v1.Tolerance;
import viva.question.v1.ValueType;

/**
 * A problem of the handbook as the question service would send it. The files are that service's, and it lints them; here
 * they are only read, as they lie beside this module.
 */
record HandbookProblem(String id, JsonNode file) {
    static final Path FOLDER = Path.of("../question-service/src/main/resources/handbook/problems");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, ValueType> TYPES = Map.of("int", ValueType.VALUE_TYPE_INT,
            "list<int>", ValueType.VALUE_TYPE_INT_LIST, "list<list<int>>", ValueType.VALUE_TYPE_INT_ROWS,
            "float", ValueType.VALUE_TYPE_FLOAT, "list<float>", ValueType.VALUE_TYPE_FLOAT_LIST,
            "list<list<float>>", ValueType.VALUE_TYPE_FLOAT_ROWS,
            "list<list<list<float>>>", ValueType.VALUE_TYPE_FLOAT_PLANES,
            "list<list<list<list<float>>>>", ValueType.VALUE_TYPE_FLOAT_STACKS);

    static List<HandbookProblem> all() {
        try (var files = Files.list(FOLDER)) {
            return files.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".yaml")).sorted()
                    .map(name -> read(name.substring(0, name.length() - ".yaml".length()))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HandbookProblem read(String id) {
        try {
            return new HandbookProblem(id, YAML.readTree(FOLDER.resolve(id + ".yaml").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Problem message() {
        var problem = Problem.newBuilder().setId(id).setFunction(file.get("function").asText())
                .setReturns(TYPES.get(file.get("returns").asText()))
                .setLimits(limits(file.get("limits")));
        file.get("parameters").forEach(p -> problem.addParameters(Parameter.newBuilder()
                .setName(p.get("name").asText()).setType(TYPES.get(p.get("type").asText()))));
        if (file.has("checker")) {
            problem.setChecker(checker(file.get("checker")));
        }
        file.get("cases").forEach(c -> problem.addCases(aCase(c)));
        return problem.build();
    }

    private static Limits limits(JsonNode node) {
        return Limits.newBuilder().setCpuTime(seconds(node.get("cpu"))).setWallTime(seconds(node.get("wall")))
                .setMemoryBytes(Long.parseLong(node.get("memory").asText().replace("MiB", "")) << 20).build();
    }

    private static Duration seconds(JsonNode node) {
        return Duration.newBuilder().setSeconds(Long.parseLong(node.asText().replace("s", ""))).build();
    }

    private static Checker checker(JsonNode node) {
        var rounding = 1e-9;
        var tolerance = Tolerance.newBuilder().setAbsolute(node.path("absolute").asDouble(rounding))
                .setRelative(node.path("relative").asDouble(rounding));
        var checker = Checker.newBuilder();
        return switch (node.get("kind").asText()) {
            case "exact" -> checker.setExact(ExactChecker.getDefaultInstance()).build();
            case "number" -> checker.setNumber(NumberChecker.newBuilder().setTolerance(tolerance)).build();
            case "array" -> checker.setArray(ArrayChecker.newBuilder().setTolerance(tolerance)).build();
            case "boxes" -> checker.setBoxes(BoxesChecker.newBuilder().setTolerance(tolerance)
                    .setMinIou(node.get("minIou").asDouble())).build();
            case "permutation" -> checker.setPermutation(PermutationChecker.newBuilder().setTolerance(tolerance)).build();
            default -> throw new IllegalArgumentException("no checker: " + node);
        };
    }

    private static Case aCase(JsonNode node) {
        var probes = node.get("probes");
        var read = Case.newBuilder().setId(node.get("id").asText()).setSample(node.path("sample").asBoolean())
                .setProbes(Text.newBuilder().setZh(probes.get("zh").asText()).setEn(probes.get("en").asText()))
                .setExpectedJson(node.get("expected").toString()).setMaxReads(node.path("maxReads").asLong());
        node.get("arguments").forEach(argument -> read.addArguments(argument(argument)));
        return read.build();
    }

    private static Argument argument(JsonNode node) {
        if (!node.has("range")) {
            return Argument.newBuilder().setJson(node.toString()).build();
        }
        var range = node.get("range");
        return Argument.newBuilder().setRange(IntRange.newBuilder().setStart(range.get("start").asLong())
                .setStep(range.get("step").asLong()).setCount(range.get("count").asInt())).build();
    }
}
