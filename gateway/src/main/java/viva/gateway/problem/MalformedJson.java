package viva.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;
import viva.rpc.InvalidField;

/** Says what is wrong with a request's JSON in the words of its fields, not of our classes. */
final class MalformedJson {
    private static final String BODY = "body";

    private MalformedJson() {}

    static RuntimeException invalidField(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> new InvalidField(path(unknown),
                    "is not a field of this request; its fields are " + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString).sorted().collect(Collectors.joining(", ")));
            // A record's own check: it already names the field.
            case JsonMappingException mapping when mapping.getCause() instanceof InvalidField invalid -> invalid;
            case MismatchedInputException mismatch -> new InvalidField(path(mismatch),
                    mismatch.getPath().isEmpty() ? "must be a JSON object"
                            : "must be " + described(mismatch.getTargetType()));
            case JsonMappingException mapping -> new InvalidField(path(mapping), "is malformed");
            default -> new InvalidField(BODY, "must be JSON; it breaks at line %d, column %d".formatted(
                    failure.getLocation().getLineNr(), failure.getLocation().getColumnNr()));
        };
    }

    private static String path(JsonMappingException failure) {
        var path = failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? BODY : path.startsWith(".") ? path.substring(1) : path;
    }

    private static String described(Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.stream(type.getEnumConstants()).map(Object::toString)
                    .collect(Collectors.joining(", "));
        }
        return Iterable.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    }
}
