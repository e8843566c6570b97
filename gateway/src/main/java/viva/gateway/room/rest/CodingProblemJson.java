package viva.gateway.room.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import viva.gateway.json.TextJson;
import viva.gateway.json.Units;
import viva.question.v1.Argument;
import viva.question.v1.Case;
import viva.question.v1.IntRange;
import viva.question.v1.Limits;
import viva.question.v1.Problem;

/** A coding problem with the cases a candidate may see, and no others whatever the message holds. */
record CodingProblemJson(String id, TextJson title, TextJson statement, String function, List<ParameterJson> parameters,
                         String returns, Map<String, String> starters, LimitsJson limits, List<SampleJson> samples) {
    private static final String TYPE = "VALUE_TYPE_";

    record ParameterJson(String name, String type) {}

    record LimitsJson(double cpuMillis, double wallMillis, long memoryBytes) {
        static LimitsJson of(Limits limits) {
            return new LimitsJson(Units.millis(limits.getCpuTime()), Units.millis(limits.getWallTime()), limits.getMemoryBytes());
        }
    }

    record SampleJson(String id, TextJson probes, String input, String expected) {}

    static CodingProblemJson of(Problem problem) {
        var parameters = problem.getParametersList().stream()
                .map(p -> new ParameterJson(p.getName(), Units.name(p.getType(), TYPE))).toList();
        var samples = problem.getCasesList().stream().filter(Case::getSample)
                .map(c -> new SampleJson(c.getId(), TextJson.of(c.getProbes()), input(problem, c), c.getExpectedJson()))
                .toList();
        return new CodingProblemJson(problem.getId(), TextJson.of(problem.getTitle()), TextJson.of(problem.getStatement()),
                problem.getFunction(), parameters, Units.name(problem.getReturns(), TYPE), problem.getStartersMap(),
                LimitsJson.of(problem.getLimits()), samples);
    }

    /** As one would call it, e.g. {@code nums = [1,2,3], target = 2}. */
    private static String input(Problem problem, Case sample) {
        var arguments = new ArrayList<String>();
        for (int i = 0; i < sample.getArgumentsCount(); i++) {
            arguments.add(problem.getParameters(i).getName() + " = " + written(sample.getArguments(i)));
        }
        return String.join(", ", arguments);
    }

    private static String written(Argument argument) {
        return switch (argument.getValueCase()) {
            case JSON -> argument.getJson();
            case RANGE -> written(argument.getRange());
            case VALUE_NOT_SET -> throw new IllegalStateException("an argument without a value");
        };
    }

    private static String written(IntRange range) {
        return switch (range.getCount()) {
            case 0 -> "[]";
            case 1 -> "[%d]".formatted(range.getStart());
            default -> "[%d, %d, …, %d] (%d numbers)".formatted(range.getStart(), range.getStart() + range.getStep(),
                    range.getStart() + (range.getCount() - 1) * range.getStep(), range.getCount());
        };
    }
}
