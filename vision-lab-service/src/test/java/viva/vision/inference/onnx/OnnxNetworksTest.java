package viva.vision.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viva.vision.Lab;
import viva.vision.inference.Shape;

class OnnxNetworksTest {
    @Test
    void theManifestListsExactlyTheShippedFilesWithTheirHashes() throws Exception {
        var manifest = new Manifest();
        var folder = Path.of("src/main/resources/models");
        try (var files = Files.list(folder)) {
            var shipped = files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".onnx")).toList();
            assertThat(manifest.names()).containsExactlyInAnyOrderElementsOf(
                    shipped.stream().map(f -> f.substring(0, f.length() - 5)).toList());
        }
        for (var name : manifest.names()) {
            var hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(name + ".onnx")));
            assertThat(manifest.sha256(name)).isEqualTo(HexFormat.of().formatHex(hash));
            assertThat(Lab.NETWORKS.open(name).sha256()).isEqualTo(manifest.sha256(name));
        }
    }

    @Test
    void everyNetworkIsSmall() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/models"))) {
            assertThat(files).allSatisfy(f -> assertThat(Files.size(f)).isLessThan(5_000_000));
        }
    }

    @Test
    void aNetworkIsLoadedOnceAndShared() {
        assertThat(Lab.NETWORKS.open("spp-max-5")).isSameAs(Lab.NETWORKS.open("spp-max-5"));
    }

    @Test
    void aNetworkThatIsNotShippedIsRefused() {
        assertThatThrownBy(() -> Lab.NETWORKS.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void inputsThatDoNotFitAreRefused() {
        var network = Lab.NETWORKS.open("spp-max-5");

        assertThatThrownBy(() -> network.bind(Map.of("z", Shape.of(1, 1, 4, 4)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> network.bind(Map.of("x", Shape.of(2, 1, 4, 4)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> network.bind(Map.of("x", Shape.of(4, 4)))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBindingRunsAgainOnNewInputInTheSameMemory() {
        try (var binding = Lab.NETWORKS.open("spp-max-3").bind(Map.of("x", Shape.of(1, 1, 3, 3)))) {
            binding.input("x").put(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
            binding.run();
            float first = binding.output("y").get(9);
            binding.input("x").put(new float[] {9, 8, 7, 6, 5, 4, 3, 2, 1});
            binding.run();

            assertThat(first).isEqualTo(5);
            assertThat(binding.output("y").get(9)).isEqualTo(9);
            assertThat(binding.outputShape("y")).isEqualTo(Shape.of(1, 4, 3, 3));
        }
    }

    @Test
    void aClosedBindingCannotBeReadAnyMore() {
        var binding = Lab.NETWORKS.open("spp-max-3").bind(Map.of("x", Shape.of(1, 1, 3, 3)));
        var output = binding.output("y");

        binding.close();
        binding.close();

        assertThatThrownBy(() -> output.get(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void askingForCudaWhereThereIsNoneStopsTheStart() {
        if (Lab.NETWORKS.availableProviders().contains("CUDA")) {
            return;
        }
        assertThatThrownBy(() -> OnnxNetworks.load(Lab.NATIVES, ProviderChoice.CUDA)).hasMessageContaining("CUDA");
    }

    @Test
    void autoFallsBackToTheCpuWhereThereIsNoCuda() {
        try (var networks = OnnxNetworks.load(Lab.NATIVES, ProviderChoice.AUTO)) {
            assertThat(networks.provider()).isIn("CPU", "CUDA");
            assertThat(networks.threads()).isEqualTo(1);
        }
    }
}
