package viva.local.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The base renders, and opens the arrows of the mesh and no others. */
class KustomizeTest {
    /** Caller to callees, as ARCHITECTURE.md draws them. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "gateway", Set.of("question-service", "grader-service", "coding-sandbox", "vision-lab-service"),
            "question-service", Set.of("grader-service"),
            "grader-service", Set.of("coding-sandbox"),
            "coding-sandbox", Set.of(),
            "vision-lab-service", Set.of());

    private static List<JsonNode> objects;

    @BeforeAll
    static void render() throws Exception {
        var kubectl = new ProcessBuilder("sh", "-c", "command -v kubectl").start();
        assumeTrue(kubectl.waitFor() == 0, "no kubectl on this machine, so the manifests are not rendered here");
        var base = Path.of(System.getProperty("viva.root", ".."), "k8s", "base");
        var process = new ProcessBuilder("kubectl", "kustomize", base.toString()).redirectErrorStream(true).start();
        var yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(yaml).isZero();
        objects = documents(yaml);
    }

    @Test
    void everyServiceHasAPodAnAddressAnIdentityAndAPolicy() {
        for (var service : ARROWS.keySet()) {
            assertThat(objects.stream().filter(o -> name(o).equals(service)).map(o -> o.path("kind").asText()))
                    .containsExactlyInAnyOrder("Deployment", "Service", "ServiceAccount", "NetworkPolicy");
        }
    }

    @Test
    void thePoliciesOpenTheArrowsOfTheMeshAndNoOthers() {
        var out = new TreeMap<String, Set<String>>();
        var in = new TreeMap<String, Set<String>>();
        for (var policy : of("NetworkPolicy")) {
            if (ARROWS.containsKey(name(policy))) {
                out.put(name(policy), peers(policy.path("spec").path("egress"), "to"));
                in.put(name(policy), peers(policy.path("spec").path("ingress"), "from"));
            }
        }
        assertThat(out).containsExactlyInAnyOrderEntriesOf(ARROWS);
        ARROWS.forEach((caller, callees) -> callees.forEach(callee -> assertThat(in.get(callee)).contains(caller)));
        assertThat(in.values().stream().mapToInt(Set::size).sum()).isEqualTo(ARROWS.values().stream().mapToInt(Set::size).sum());
    }

    @Test
    void noPodIsPrivilegedOrWritesToItsRoot() {
        for (var deployment : of("Deployment")) {
            var pod = deployment.path("spec").path("template").path("spec");
            for (var container : pod.path("containers")) {
                var context = container.path("securityContext");
                assertThat(context.path("privileged").asBoolean()).isFalse();
                assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
                assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(context.path("capabilities").path("drop").path(0).asText()).isEqualTo("ALL");
            }
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        }
    }

    private static List<JsonNode> of(String kind) {
        return objects.stream().filter(o -> o.path("kind").asText().equals(kind)).toList();
    }

    private static String name(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }

    private static Set<String> peers(JsonNode rules, String side) {
        var names = new TreeSet<String>();
        rules.forEach(rule -> rule.path(side).forEach(peer -> {
            var label = peer.path("podSelector").path("matchLabels").path("app.kubernetes.io/name");
            if (label.isTextual()) {
                names.add(label.asText());
            }
        }));
        return names;
    }

    private static List<JsonNode> documents(String yaml) throws IOException {
        var mapper = new YAMLMapper(new YAMLFactory());
        return mapper.<JsonNode>readerFor(JsonNode.class).readValues(yaml).readAll().stream().map(JsonNode.class::cast).toList();
    }
}
