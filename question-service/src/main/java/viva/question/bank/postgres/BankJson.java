package viva.question.bank.postgres;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import viva.question.bank.Checker;
import viva.question.bank.Handbook;
import viva.question.bank.Problem;
import viva.question.bank.Problem.Argument;
import viva.question.bank.Task;

/**
 * The bank's records as JSON documents. Equal records give equal JSON: properties are sorted, and the records keep
 * their sets and maps sorted.
 */
public final class BankJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS, SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addMixIn(Task.class, TaskNames.class)
            .addMixIn(Argument.class, ArgumentNames.class)
            .addMixIn(Checker.class, CheckerNames.class)
            .addMixIn(Problem.class, ProblemDefaults.class)
            .addMixIn(Task.Coding.class, CodingDefaults.class)
            .addMixIn(Handbook.Chapter.class, ChapterDefaults.class)
            .build();

    private BankJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Task.Concept.class, name = "concept"),
        @JsonSubTypes.Type(value = Task.SystemDesign.class, name = "system-design"),
        @JsonSubTypes.Type(value = Task.Behavioural.class, name = "behavioural"),
        @JsonSubTypes.Type(value = Task.Coding.class, name = "coding"),
        @JsonSubTypes.Type(value = Task.Lab.class, name = "lab")})
    private interface TaskNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Argument.Json.class, name = "json"),
        @JsonSubTypes.Type(value = Argument.Range.class, name = "range")})
    private interface ArgumentNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Checker.Exact.class, name = "exact"),
        @JsonSubTypes.Type(value = Checker.Number.class, name = "number"),
        @JsonSubTypes.Type(value = Checker.Array.class, name = "array"),
        @JsonSubTypes.Type(value = Checker.Boxes.class, name = "boxes"),
        @JsonSubTypes.Type(value = Checker.Permutation.class, name = "permutation")})
    private interface CheckerNames {}

    /** Documents from before there were these properties do not have them; nor has a problem that needs neither. */
    private interface ProblemDefaults {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Checker> checker();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<String> questions();
    }

    private interface CodingDefaults {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean exercise();
    }

    private interface ChapterDefaults {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<String> exercises();
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass(), e);
        }
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept " + type.getSimpleName() + " cannot be read", e);
        }
    }

    /** SHA-256 of a document, in hexadecimal. */
    static String hash(String json) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
