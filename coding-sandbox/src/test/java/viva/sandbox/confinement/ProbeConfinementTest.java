package viva.sandbox.confinement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import viva.sandbox.run.FakeJail;
import viva.sandbox.run.KernelView;
import viva.sandbox.run.Languages;

class ProbeConfinementTest {
    private static final String FINE = "layer|read-only|holds|nothing can be written to\n";

    private final FakeJail jail = new FakeJail();

    private Confinement probed() {
        var ground = new Ground() {
            @Override
            public List<Layer> layers(Languages languages) {
                return List.of();
            }

            @Override
            public Layer explain(String setupFailure) {
                return Layer.missing("user-namespaces", setupFailure, "sysctl");
            }
        };
        return new ProbeConfinement(jail, new Languages(List.of(FakeJail.language())), FakeJail.language(), ground,
                "").probe();
    }

    static Stream<Arguments> weaknesses() {
        return Stream.of(
                arguments("uid", new KernelView(0, 0, true, true, Set.of(), List.of())),
                arguments("capabilities", new KernelView(9, 1, true, true, Set.of(), List.of())),
                arguments("no-new-privileges", new KernelView(9, 0, false, true, Set.of(), List.of())),
                arguments("seccomp", new KernelView(9, 0, true, false, Set.of(), List.of())),
                arguments("namespaces", new KernelView(9, 0, true, true, Set.of("net"), List.of())),
                arguments("descriptors", new KernelView(9, 0, true, true, Set.of(), List.of("socket:[7]"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weaknesses")
    void aWeaknessTheKernelShowsIsFound(String layer, KernelView view) {
        // Given
        jail.view = view;
        jail.printed = FINE;

        // Then
        assertThat(probed().missing().map(Layer::name)).contains(layer);
    }

    @Test
    void aWeaknessTheProgramFindsIsFound() {
        // Given
        jail.printed = "layer|no-network|fails|allowed\n";

        // Then
        assertThat(probed().missing().map(Layer::name)).contains("no-network");
    }

    @Test
    void silenceIsNoConfinement() {
        assertThat(probed().missing().map(Layer::name)).contains("posture");
    }

    @Test
    void clocksThatDoNotStopAProgramAreFound() {
        // Given a jail in which every program answers, the endless ones too
        jail.printed = FINE;

        // Then
        assertThat(probed().missing().map(Layer::name)).contains("cpu-clock");
    }

    @Test
    void aJailThatCannotBeMadeIsExplained() {
        // Given
        jail.failures = 9;

        // Then
        assertThat(probed().missing()).hasValueSatisfying(l -> {
            assertThat(l.name()).isEqualTo("user-namespaces");
            assertThat(l.remedy()).isEqualTo("sysctl");
        });
    }
}
