package viva.sandbox.run.jail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two files bubblewrap reads, in a private folder; written again should a cleaner of /tmp have taken them. */
final class JailFiles {
    private Path folder;

    /** Returns the file of this name with this content. No name is ever used for two contents. */
    synchronized Path file(String name, byte[] content) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            folder = Files.createTempDirectory("viva-sandbox-");
            folder.toFile().deleteOnExit();
        }
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.write(file, content);
            file.toFile().deleteOnExit();
        }
        return file;
    }
}
