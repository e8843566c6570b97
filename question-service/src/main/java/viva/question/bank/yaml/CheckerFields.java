package viva.question.bank.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import viva.question.bank.Checker;
import viva.question.bank.Checker.Tolerance;
import viva.question.bank.ValueType;

/** The field {@code checker} of a problem, e.g. {@code {kind: array, absolute: 0.000001}}. */
record CheckerFields(Fields fields, Flaws flaws) {
    /** By kind, what its fields make; without any field a checker allows for rounding only. */
    private static final Map<String, BiFunction<CheckerFields, Tolerance, Checker>> KINDS = new LinkedHashMap<>();
    private static final double ROUNDING = 1e-9;

    static {
        KINDS.put("exact", (_, _) -> new Checker.Exact());
        KINDS.put("number", (_, tolerance) -> new Checker.Number(tolerance));
        KINDS.put("array", (_, tolerance) -> new Checker.Array(tolerance));
        KINDS.put("boxes", (at, tolerance) -> new Checker.Boxes(at.fields.number("minIou", 1e-6, 1), tolerance));
        KINDS.put("permutation", (_, tolerance) -> new Checker.Permutation(tolerance));
    }

    /** Reads the fields; what does not suit the type of the result is reported, too. */
    Checker read(ValueType returns) {
        var kind = fields.word("kind", KINDS);
        var tolerance = kind == KINDS.get("exact") ? new Tolerance(ROUNDING, ROUNDING)
                : new Tolerance(optional("absolute", 1e6), optional("relative", 1));
        var checker = kind.apply(this, tolerance);
        fields.nothingElse();
        if (!checker.suits(returns)) {
            flaws.add(fields.placeOf("kind"), "this checker cannot compare results of type " + returns.label());
        }
        return checker;
    }

    private double optional(String name, double most) {
        return fields.optional(name) ? fields.number(name, 0, most) : ROUNDING;
    }
}
