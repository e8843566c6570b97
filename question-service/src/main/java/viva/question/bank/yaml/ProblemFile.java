package viva.question.bank.yaml;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import viva.question.bank.Checker;
import viva.question.bank.Problem;
import viva.question.bank.Problem.Argument;
import viva.question.bank.Problem.Case;
import viva.question.bank.Problem.Limits;
import viva.question.bank.Problem.Parameter;
import viva.question.bank.ValueType;

/** One file of {@code problems/}. */
record ProblemFile(Problem problem, Optional<Exercise> exercise, Place id, Place questions) {
    /** Makes a question of the problem. @param place of the field that says so */
    record Exercise(int difficulty, Duration expectedTime, Place place) {}

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s)");
    private static final Pattern MEMORY = Pattern.compile("(\\d{1,5})MiB");

    /** Reads the fields; empty when there are flaws, which are reported. */
    static Optional<ProblemFile> read(Fields fields, Flaws flaws) {
        return new Reader(fields, flaws).read();
    }

    private record Reader(Fields fields, Flaws flaws) {
        Optional<ProblemFile> read() {
            var before = flaws.count();
            var id = fields.text("id");
            var title = fields.bilingual("title");
            var statement = fields.bilingual("statement");
            var function = fields.text("function");
            var parameters = fields.mappings("parameters", this::parameter);
            var returns = type(fields, "returns");
            var starters = new TreeMap<String, String>();
            fields.value("starters").map(fields::fields).ifPresent(codes ->
                    List.copyOf(codes.names()).forEach(language -> starters.put(language, codes.code(language))));
            var limits = fields.value("limits").map(fields::fields).map(this::limits);
            var checker = fields.optional("checker")
                    ? fields.value("checker").map(fields::fields).map(c -> new CheckerFields(c, flaws).read(returns))
                    : Optional.<Checker>empty();
            var questions = fields.optional("questions")
                    ? fields.list("questions", node -> fields.text("questions", node)) : List.<String>of();
            var exercise = fields.optional("exercise")
                    ? fields.value("exercise").map(fields::fields).map(this::exercise) : Optional.<Exercise>empty();
            var cases = fields.mappings("cases", c -> aCase(c, parameters, returns));
            fields.nothingElse();
            if (starters.isEmpty()) {
                flaws.add(fields.placeOf("starters"), "'starters' needs at least one language");
            }
            if (cases.stream().noneMatch(Case::sample)) {
                flaws.add(fields.placeOf("cases"), "at least one case must be a sample");
            }
            idsAreUnique(cases);
            return flaws.count() > before ? Optional.empty() : Optional.of(new ProblemFile(new Problem(id, title,
                    statement, function, parameters, returns, starters, limits.orElseThrow(), checker, questions, cases),
                    exercise, fields.placeOf("id"), fields.placeOf("questions")));
        }

        private void idsAreUnique(List<Case> cases) {
            var seen = new HashSet<String>();
            cases.stream().filter(c -> !seen.add(c.id()))
                    .forEach(c -> flaws.add(fields.placeOf("cases"), "the case id '" + c.id() + "' is used twice"));
        }

        private Exercise exercise(Fields of) {
            var read = new Exercise(of.integer("difficulty", 1, 5), Duration.ofMinutes(of.integer("minutes", 1, 120)),
                    fields.placeOf("exercise"));
            of.nothingElse();
            return read;
        }

        private Parameter parameter(Fields parameter) {
            var read = new Parameter(parameter.text("name"), type(parameter, "type"));
            parameter.nothingElse();
            return read;
        }

        private ValueType type(Fields of, String name) {
            var label = of.text(name);
            return ValueType.of(label).orElseGet(() -> {
                flaws.add(of.placeOf(name), "'" + label + "' is not one of " + ValueType.labels());
                return ValueType.INT;
            });
        }

        private Limits limits(Fields limits) {
            var read = new Limits(duration(limits, "cpu"), duration(limits, "wall"), memory(limits));
            limits.nothingElse();
            return read;
        }

        private Duration duration(Fields of, String name) {
            var matcher = DURATION.matcher(of.text(name));
            if (!matcher.matches()) {
                flaws.add(of.placeOf(name), "'" + name + "' should be a time like 2s or 500ms");
                return Duration.ofSeconds(1);
            }
            var count = Long.parseLong(matcher.group(1));
            return matcher.group(2).equals("s") ? Duration.ofSeconds(count) : Duration.ofMillis(count);
        }

        private long memory(Fields of) {
            var matcher = MEMORY.matcher(of.text("memory"));
            if (!matcher.matches()) {
                flaws.add(of.placeOf("memory"), "'memory' should be a size like 256MiB");
                return 0;
            }
            return Long.parseLong(matcher.group(1)) << 20;
        }

        private Case aCase(Fields of, List<Parameter> parameters, ValueType returns) {
            var id = of.text("id");
            var sample = of.optional("sample") && of.bool("sample");
            var probes = of.bilingual("probes");
            var values = of.list("arguments", node -> node);
            if (values.size() != parameters.size()) {
                flaws.add(of.placeOf("arguments"), "%d arguments for %d parameters".formatted(values.size(), parameters.size()));
            }
            var arguments = new java.util.ArrayList<Argument>();
            for (var i = 0; i < Math.min(values.size(), parameters.size()); i++) {
                arguments.add(argument(of, values.get(i), parameters.get(i)));
            }
            var expected = of.value("expected").map(node -> json(of, node, "expected", returns)).orElse("null");
            var maxReads = of.optional("maxReads")
                    ? OptionalLong.of(of.integer("maxReads", 1, Integer.MAX_VALUE)) : OptionalLong.empty();
            of.nothingElse();
            return new Case(id, sample, probes, arguments, expected, maxReads);
        }

        private Argument argument(Fields of, Node node, Parameter parameter) {
            if (!JsonValue.isMapping(node)) {
                return new Argument.Json(json(of, node, parameter.name(), parameter.type()));
            }
            var generated = of.fields(node);
            var range = generated.value("range").map(of::fields);
            generated.nothingElse();
            if (parameter.type() != ValueType.INT_LIST) {
                flaws.add(of.placeOf(node), "a range is a list<int>, '" + parameter.name() + "' is " + parameter.type().label());
            }
            return range.map(this::range).orElse(new Argument.Range(0, 1, 0));
        }

        private Argument.Range range(Fields range) {
            var read = new Argument.Range(range.integer("start", Integer.MIN_VALUE, Integer.MAX_VALUE),
                    range.integer("step", Integer.MIN_VALUE, Integer.MAX_VALUE), range.integer("count", 0, 10_000_000));
            range.nothingElse();
            return read;
        }

        private String json(Fields of, Node node, String name, ValueType type) {
            return JsonValue.of(node, type).orElseGet(() -> {
                flaws.add(of.placeOf(node), "'" + name + "' should be a value of type " + type.label());
                return "null";
            });
        }
    }
}
