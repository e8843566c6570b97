package viva.vision.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of all parameters of one run: checked, defaults filled in. */
final class Arguments {
    private final Map<Parameter<?>, Object> values = new HashMap<>();
    private final Map<String, String> printed = new LinkedHashMap<>();

    /** @throws DemoFailure.InvalidValue naming the parameter and what is allowed */
    Arguments(Declaration declaration, Map<String, String> given) {
        for (var name : given.keySet()) {
            if (declaration.parameters().stream().noneMatch(p -> p.name().equals(name))) {
                throw new DemoFailure.InvalidValue("parameters." + name, "is no parameter of " + declaration.id() + "; it has "
                        + declaration.parameters().stream().map(Parameter::name).collect(Collectors.joining(", ")));
            }
        }
        declaration.parameters().forEach(p -> take(p, given.get(p.name())));
    }

    private <T> void take(Parameter<T> parameter, String text) {
        T value = text == null ? parameter.standard() : parameter.parse(text).orElseThrow(() ->
                new DemoFailure.InvalidValue("parameters." + parameter.name(),
                        parameter.allowed() + ", was " + DemoFailure.shortened(text)));
        values.put(parameter, value);
        printed.put(parameter.name(), parameter.print(value));
    }

    @SuppressWarnings("unchecked") // take() put a T there
    <T> T value(Parameter<T> parameter) {
        var value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("the demo did not declare the parameter " + parameter.name());
        }
        return (T) value;
    }

    Map<String, String> printed() {
        return printed;
    }
}
