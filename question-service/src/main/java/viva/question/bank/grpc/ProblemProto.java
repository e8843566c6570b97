package viva.question.bank.grpc;

import java.util.function.Predicate;
import viva.question.bank.Problem;
import viva.question.bank.ValueType;
import viva.question.v1.Argument;
import viva.question.v1.Case;
import viva.question.v1.IntRange;
import viva.question.v1.Limits;
import viva.question.v1.Parameter;

/** Coding problems as messages. */
final class ProblemProto {
    private ProblemProto() {}

    /** With all cases. */
    static viva.question.v1.Problem whole(Problem problem) {
        return problem(problem, _ -> true);
    }

    /** Without hidden cases. */
    static viva.question.v1.Problem samples(Problem problem) {
        return problem(problem, Problem.Case::sample);
    }

    private static viva.question.v1.Problem problem(Problem problem, Predicate<Problem.Case> shown) {
        var message = viva.question.v1.Problem.newBuilder()
                .setId(problem.id())
                .setTitle(BankProto.text(problem.title()))
                .setStatement(BankProto.text(problem.statement()))
                .setFunction(problem.function())
                .addAllParameters(problem.parameters().stream().map(p ->
                        Parameter.newBuilder().setName(p.name()).setType(type(p.type())).build()).toList())
                .setReturns(type(problem.returns()))
                .putAllStarters(problem.starters())
                .setLimits(Limits.newBuilder()
                        .setCpuTime(BankProto.duration(problem.limits().cpu()))
                        .setWallTime(BankProto.duration(problem.limits().wall()))
                        .setMemoryBytes(problem.limits().memoryBytes()))
                .addAllQuestions(problem.questions())
                .addAllCases(problem.cases().stream().filter(shown).map(ProblemProto::aCase).toList());
        problem.checker().map(CheckerProto::checker).ifPresent(message::setChecker);
        return message.build();
    }

    private static Case aCase(Problem.Case aCase) {
        return Case.newBuilder()
                .setId(aCase.id())
                .setSample(aCase.sample())
                .setProbes(BankProto.text(aCase.probes()))
                .addAllArguments(aCase.arguments().stream().map(ProblemProto::argument).toList())
                .setExpectedJson(aCase.expected())
                .setMaxReads(aCase.maxReads().orElse(0))
                .build();
    }

    private static Argument argument(Problem.Argument argument) {
        return switch (argument) {
            case Problem.Argument.Json json -> Argument.newBuilder().setJson(json.json()).build();
            case Problem.Argument.Range range -> Argument.newBuilder().setRange(IntRange.newBuilder()
                    .setStart(range.start()).setStep(range.step()).setCount(range.count())).build();
        };
    }

    private static viva.question.v1.ValueType type(ValueType type) {
        return switch (type) {
            case INT -> viva.question.v1.ValueType.VALUE_TYPE_INT;
            case INT_LIST -> viva.question.v1.ValueType.VALUE_TYPE_INT_LIST;
            case FLOAT -> viva.question.v1.ValueType.VALUE_TYPE_FLOAT;
            case FLOAT_LIST -> viva.question.v1.ValueType.VALUE_TYPE_FLOAT_LIST;
            case INT_ROWS -> viva.question.v1.ValueType.VALUE_TYPE_INT_ROWS;
            case FLOAT_ROWS -> viva.question.v1.ValueType.VALUE_TYPE_FLOAT_ROWS;
            case FLOAT_PLANES -> viva.question.v1.ValueType.VALUE_TYPE_FLOAT_PLANES;
            case FLOAT_STACKS -> viva.question.v1.ValueType.VALUE_TYPE_FLOAT_STACKS;
        };
    }
}
