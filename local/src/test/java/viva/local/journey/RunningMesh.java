package viva.local.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import viva.local.Home;
import viva.local.mesh.Mesh;

/** The mesh as a user runs it, started once for all test classes that ask for it: real processes, a fresh home. */
public final class RunningMesh implements ParameterResolver {

    /** @param home the fresh folder; @param adminPassword as the first start printed it */
    public record Running(Mesh mesh, Home home, String adminPassword) implements AutoCloseable {
        public String address() {
            return mesh.address();
        }

        @Override
        public void close() {
            mesh.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Running.class, k -> start(), Running.class);
    }

    private static Running start() {
        try {
            var home = new Home(Files.createTempDirectory("viva-home"));
            var root = Path.of(System.getProperty("viva.root", "..")).toAbsolutePath().normalize();
            var mesh = Mesh.start(home, new Mesh.Options(root, "127.0.0.1", 0, Map.of()), System.out::println);
            return new Running(mesh, home, Files.readString(home.firstAdmin()).strip());
        } catch (IOException e) {
            throw new IllegalStateException("no folder for the mesh", e);
        }
    }
}
