package viva.sandbox.run.jail;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import viva.sandbox.run.Bytes;
import viva.sandbox.run.Language;
import viva.sandbox.run.Languages;

/** Reads languages.yaml; an unknown or missing key stops the start. */
public final class LanguageFile {
    private LanguageFile() {}

    /** One language as the file writes it. */
    private record Entry(@JsonProperty(required = true) String name,
                         @JsonProperty(required = true) Map<String, String> needs,
                         @JsonProperty(required = true) List<String> sees,
                         @JsonProperty(required = true) Map<String, String> links,
                         @JsonProperty(required = true) List<String> run,
                         @JsonProperty(required = true) String harness,
                         @JsonProperty(required = true) Map<String, String> environment,
                         @JsonProperty(value = "headroom-mib", required = true) int headroomMib) {
        Language language(String id) {
            return new Language(id, name, needs, sees, links, run, resource("/" + harness), environment,
                    Bytes.mebi(headroomMib));
        }
    }

    public static Languages read() {
        var yaml = JsonMapper.builder(new YAMLFactory())
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();
        try {
            var entries = yaml.readValue(resource("/languages.yaml"),
                    new TypeReference<LinkedHashMap<String, Entry>>() {});
            return new Languages(entries.entrySet().stream().map(e -> e.getValue().language(e.getKey())).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("languages.yaml: " + e.getMessage(), e);
        }
    }

    /** Reads a file of ours. */
    public static String resource(String name) {
        try (InputStream in = LanguageFile.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name + " is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
