package viva.sandbox.run.jail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import viva.sandbox.confinement.Layer;
import viva.sandbox.run.Bytes;
import viva.sandbox.run.Language;
import viva.sandbox.run.Languages;

class LinuxGroundTest {
    @TempDir
    private Path empty;

    private Languages needing(String file, String pack) {
        return new Languages(List.of(new Language("python", "Python", Map.of(file, pack), List.of(), Map.of(),
                List.of("x"),
                "", Map.of(), Bytes.mebi(1))));
    }

    private static Layer named(List<Layer> layers, String name) {
        return layers.stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void whatIsMissingIsNamedWithItsPackage() {
        // Given
        var host = new Host("Linux", "amd64", 1000, empty.toString());

        // When
        var layers = new LinuxGround(host, "bwrap").layers(needing("/nowhere/python3", "python3"));

        // Then
        assertThat(named(layers, "bubblewrap").remedy()).endsWith("apt-get install bubblewrap");
        assertThat(named(layers, "python").remedy()).endsWith("apt-get install python3");
        assertThat(layers).noneMatch(l -> l.name().equals("setpriv"));
        assertThat(named(layers, "cgroup").required()).isFalse();
    }

    @Test
    void rootNeedsAWayToDropItsRights() {
        var layers = new LinuxGround(new Host("Linux", "amd64", 0, empty.toString()), "bwrap")
                .layers(needing("/", "x"));

        assertThat(named(layers, "setpriv").remedy()).endsWith("apt-get install util-linux");
    }

    @Test
    void anotherSystemIsToldWhatIsNeeded() {
        var layers = new LinuxGround(new Host("Mac OS X", "aarch64", -1, ""), "bwrap").layers(needing("/", "x"));

        assertThat(named(layers, "kernel").works()).isFalse();
        assertThat(named(layers, "kernel").remedy()).contains("Linux");
    }

    @Test
    void aHostWithoutNamespacesIsExplained() {
        var ground = new LinuxGround(new Host("Linux", "amd64", 1000, "/usr/bin"), "bwrap");

        assertThat(ground.explain("bubblewrap could not set the jail up: bwrap: No permissions to create new namespace"))
                .satisfies(l -> {
                    assertThat(l.name()).isEqualTo("user-namespaces");
                    assertThat(l.remedy()).isNotEmpty();
                });
        assertThat(ground.explain("bwrap: Can't mount proc on /newroot/proc: Operation not permitted").name()).isEqualTo("mount");
        assertThat(ground.explain("something else").name()).isEqualTo("jail");
    }
}
