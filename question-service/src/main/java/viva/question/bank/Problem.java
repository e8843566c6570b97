package viva.question.bank;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A coding problem: one function to write.
 *
 * @param function  name the judge calls
 * @param starters  what the editor shows first, by language id, e.g. {@code python}
 * @param checker   how results are compared; empty for exactly
 * @param questions ids of the handbook's questions it belongs to
 */
public record Problem(String id, Text title, Text statement, String function, List<Parameter> parameters,
                      ValueType returns, SortedMap<String, String> starters, Limits limits, Optional<Checker> checker,
                      List<String> questions, List<Case> cases) {
    public Problem {
        questions = List.copyOf(questions);
        parameters = List.copyOf(parameters);
        // Sorted, so that equal problems are written equally.
        starters = new TreeMap<>(Map.copyOf(starters));
        cases = List.copyOf(cases);
    }

    /** One parameter, named as in the signature. */
    public record Parameter(String name, ValueType type) {}

    /** What one case may use. @param memoryBytes bytes the program may hold */
    public record Limits(Duration cpu, Duration wall, long memoryBytes) {}

    /**
     * One call of the function with what it should return.
     *
     * @param sample   whether candidates see it
     * @param probes   in a few words, what the case looks at
     * @param expected the expected result as JSON
     * @param maxReads how many elements of list arguments may be read; empty for any number
     */
    public record Case(String id, boolean sample, Text probes, List<Argument> arguments, String expected,
                       OptionalLong maxReads) {
        public Case {
            arguments = List.copyOf(arguments);
        }
    }

    /** A value, written out or generated. */
    public sealed interface Argument {
        /** The value as JSON, e.g. {@code [1,2,3]}. */
        record Json(String json) implements Argument {}

        /** The list start, start+step, … of count elements. */
        record Range(long start, long step, int count) implements Argument {}
    }
}
