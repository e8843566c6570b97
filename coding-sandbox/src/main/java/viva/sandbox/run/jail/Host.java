package viva.sandbox.run.jail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What the jail needs to know of the machine it runs on. @param path folders programs are looked for in */
record Host(String os, String arch, long uid, String path) {
    static Host current() {
        try {
            var os = System.getProperty("os.name");
            var uid = os.equals("Linux")
                    ? ((Number) Files.getAttribute(Path.of("/proc/self"), "unix:uid")).longValue() : -1;
            return new Host(os, System.getProperty("os.arch"), uid,
                    Optional.ofNullable(System.getenv("PATH")).orElse("") + ":/usr/bin:/bin");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot see who we are: is /proc mounted?", e);
        }
    }

    boolean isRoot() {
        return uid == 0;
    }

    /** Finds a program by name, or by path where it has a slash. */
    Optional<Path> program(String name) {
        var candidates = name.contains("/") ? Stream.of(Path.of(name))
                : Arrays.stream(path.split(":")).filter(f -> !f.isBlank()).map(f -> Path.of(f, name));
        return candidates.filter(Files::isExecutable).filter(Files::isRegularFile).findFirst();
    }
}
