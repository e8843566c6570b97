package viva.sandbox.judge.grpc;

import com.google.protobuf.Duration;
import viva.question.v1.Argument;
import viva.question.v1.Case;
import viva.question.v1.IntRange;
import viva.question.v1.Limits;
import viva.question.v1.Parameter;
import viva.question.v1.Problem;
import viva.question.v1.Text;
import viva.question.v1.ValueType;
import viva.sandbox.judge.Samples;
import viva.sandbox.v1.JudgeSolutionRequest;

/** Valid requests, to be changed in the one respect a test is about. */
final class Requests {
    private Requests() {}

    static JudgeSolutionRequest.Builder search(String source) {
        return JudgeSolutionRequest.newBuilder().setLanguage("python").setSource(source).setProblem(problem());
    }

    static JudgeSolutionRequest.Builder search() {
        return search(Samples.BINARY_SEARCH);
    }

    static Problem.Builder problem() {
        return Problem.newBuilder().setId("binary-search").setFunction("binary_search")
                .addParameters(Parameter.newBuilder().setName("nums").setType(ValueType.VALUE_TYPE_INT_LIST))
                .addParameters(Parameter.newBuilder().setName("target").setType(ValueType.VALUE_TYPE_INT))
                .setReturns(ValueType.VALUE_TYPE_INT)
                .setLimits(Limits.newBuilder().setCpuTime(seconds(2)).setWallTime(seconds(3))
                        .setMemoryBytes(128L << 20))
                .addCases(found())
                .addCases(Case.newBuilder().setId("million").setProbes(text("long list"))
                        .addArguments(Argument.newBuilder()
                                .setRange(IntRange.newBuilder().setStep(2).setCount(1_000_003)))
                        .addArguments(json("2000004")).setExpectedJson("1000002").setMaxReads(64));
    }

    static Case.Builder found() {
        return Case.newBuilder().setId("found").setSample(true).setProbes(text("a hit"))
                .addArguments(json("[1, 3, 5]")).addArguments(json("5")).setExpectedJson("2");
    }

    private static Argument json(String json) {
        return Argument.newBuilder().setJson(json).build();
    }

    private static Text text(String text) {
        return Text.newBuilder().setZh(text).setEn(text).build();
    }

    private static Duration seconds(long seconds) {
        return Duration.newBuilder().setSeconds(seconds).build();
    }
}
