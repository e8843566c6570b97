package viva.sandbox.judge.grpc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import viva.question.v1.IntRange;
import viva.question.v1.Parameter;
import viva.rpc.InvalidField;
import viva.sandbox.judge.Bilingual;
import viva.sandbox.judge.BoxSet;
import viva.sandbox.judge.Case;
import viva.sandbox.judge.Checker;
import viva.sandbox.judge.Problem;
import viva.sandbox.judge.ValueType;
import viva.sandbox.run.Argument;
import viva.sandbox.run.Bytes;
import viva.sandbox.run.Limits;
import viva.sandbox.run.Value;
import viva.sandbox.run.ValueText;

/** Problems from messages; names the field that is malformed. */
final class ProblemProto {
    private static final int MOST_CASES = 500;
    private static final int MOST_ELEMENTS = 10_000_000;
    private static final Duration LONGEST_CPU = Duration.ofSeconds(30);
    private static final Duration LONGEST_WALL = Duration.ofSeconds(60);
    private static final Bytes LEAST_MEMORY = Bytes.mebi(32);
    private static final Bytes MOST_MEMORY = Bytes.mebi(1024);

    private ProblemProto() {}

    static Problem problemOf(viva.question.v1.Problem message) {
        if (!message.getFunction().matches("[A-Za-z_][A-Za-z0-9_]{0,63}")) {
            throw new InvalidField("problem.function", "must be a function's name, was '" + message.getFunction() + "'");
        }
        if (message.getCasesCount() < 1 || message.getCasesCount() > MOST_CASES) {
            throw new InvalidField("problem.cases", "must be 1 to " + MOST_CASES + ", were " + message.getCasesCount());
        }
        var returns = typeOf("problem.returns", message.getReturns());
        var checker = CheckerProto.checkerOf(message, returns);
        return new Problem(message.getFunction(), returns, checker, limitsOf(message.getLimits()),
                casesOf(message, returns, checker));
    }

    private static Limits limitsOf(viva.question.v1.Limits message) {
        var cpu = durationOf("problem.limits.cpu_time", message.getCpuTime(), LONGEST_CPU);
        var wall = durationOf("problem.limits.wall_time", message.getWallTime(), LONGEST_WALL);
        if (message.getMemoryBytes() < LEAST_MEMORY.count() || message.getMemoryBytes() > MOST_MEMORY.count()) {
            throw new InvalidField("problem.limits.memory_bytes",
                    "must be 32 MiB to 1 GiB, was " + message.getMemoryBytes());
        }
        return new Limits(cpu, wall, new Bytes(message.getMemoryBytes()));
    }

    private static Duration durationOf(String field, com.google.protobuf.Duration message, Duration most) {
        if (message.getSeconds() < 0 || message.getNanos() < 0 || message.getSeconds() > most.getSeconds()) {
            throw new InvalidField(field, "must be positive and at most " + most.toSeconds() + " s");
        }
        var duration = Duration.ofSeconds(message.getSeconds(), message.getNanos());
        if (duration.isZero() || duration.compareTo(most) > 0) {
            throw new InvalidField(field, "must be positive and at most " + most.toSeconds() + " s");
        }
        return duration;
    }

    private static List<Case> casesOf(viva.question.v1.Problem message, ValueType returns, Checker checker) {
        var cases = new ArrayList<Case>();
        var ids = new HashSet<String>();
        var hiddenSeen = false;
        for (int i = 0; i < message.getCasesCount(); i++) {
            var next = message.getCases(i);
            var field = "problem.cases[" + i + "]";
            if (next.getId().isBlank() || !ids.add(next.getId())) {
                throw new InvalidField(field + ".id", "must be unique and not empty, was \"" + next.getId() + "\"");
            }
            if (next.getSample() && hiddenSeen) {
                throw new InvalidField(field + ".sample", "must be false: sample cases come before hidden ones");
            }
            hiddenSeen |= !next.getSample();
            var read = caseOf(field, next, message.getParametersList(), returns);
            if (checker instanceof BoxSet && !BoxSet.areBoxes(read.expected())) {
                throw new InvalidField(field + ".expected_json", "must be boxes, each x1, y1, x2, y2 at least");
            }
            cases.add(read);
        }
        return cases;
    }

    private static Case caseOf(String field, viva.question.v1.Case message, List<Parameter> parameters,
                               ValueType returns) {
        if (message.getArgumentsCount() != parameters.size()) {
            throw new InvalidField(field + ".arguments",
                    "must be one per parameter, " + parameters.size() + ", were " + message.getArgumentsCount());
        }
        if (message.getMaxReads() < 0) {
            throw new InvalidField(field + ".max_reads", "must not be negative, was " + message.getMaxReads());
        }
        var arguments = new ArrayList<Argument>();
        for (int i = 0; i < parameters.size(); i++) {
            var type = typeOf("problem.parameters[" + i + "].type", parameters.get(i).getType());
            arguments.add(argumentOf(field + ".arguments[" + i + "]", message.getArguments(i), type));
        }
        return new Case(message.getId(), message.getSample(),
                new Bilingual(message.getProbes().getZh(), message.getProbes().getEn()), arguments,
                valueOf(field + ".expected_json", message.getExpectedJson(), returns), message.getMaxReads());
    }

    private static Argument argumentOf(String field, viva.question.v1.Argument message, ValueType type) {
        return switch (message.getValueCase()) {
            case JSON -> new Argument.Written(valueOf(field + ".json", message.getJson(), type));
            case RANGE -> rangeOf(field + ".range", message.getRange(), type);
            case VALUE_NOT_SET -> throw new InvalidField(field, "must be json or range");
        };
    }

    private static Argument rangeOf(String field, IntRange range, ValueType type) {
        if (type != ValueType.WHOLES) {
            throw new InvalidField(field, "makes a list of ints, but the parameter is " + type.article());
        }
        if (range.getCount() < 0 || range.getCount() > MOST_ELEMENTS) {
            throw new InvalidField(field + ".count", "must be 0 to 10,000,000, was " + range.getCount());
        }
        try {
            return new Argument.Range(range.getStart(), range.getStep(), range.getCount());
        } catch (ArithmeticException e) {
            throw new InvalidField(field, "must stay within 64 bits");
        }
    }

    private static Value valueOf(String field, String json, ValueType type) {
        return ValueText.parse(json).filter(type::fits)
                .orElseThrow(() -> new InvalidField(field, "must be " + type.article() + " as JSON"));
    }

    private static ValueType typeOf(String field, viva.question.v1.ValueType type) {
        return switch (type) {
            case VALUE_TYPE_INT -> ValueType.WHOLE;
            case VALUE_TYPE_INT_LIST -> ValueType.WHOLES;
            case VALUE_TYPE_FLOAT -> ValueType.REAL;
            case VALUE_TYPE_FLOAT_LIST -> ValueType.REALS;
            case VALUE_TYPE_INT_ROWS -> ValueType.WHOLE_ROWS;
            case VALUE_TYPE_FLOAT_ROWS -> ValueType.REAL_ROWS;
            case VALUE_TYPE_FLOAT_PLANES -> ValueType.REAL_PLANES;
            case VALUE_TYPE_FLOAT_STACKS -> ValueType.REAL_STACKS;
            case VALUE_TYPE_UNSPECIFIED, UNRECOGNIZED -> throw new InvalidField(field, "must be a type we know");
        };
    }
}
