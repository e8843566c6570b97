package viva.vision.natives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * A folder that keeps native libraries unpacked from their jars. The jars' own loaders unpack 85 MB into a new
 * temporary folder at every start and leave it there when the process is killed; this one unpacks once. The folder
 * belongs to its owner alone, since what lies in it is executed.
 */
public final class NativeFolder {
    private final Path folder;

    private NativeFolder(Path folder) {
        this.folder = folder;
    }

    /** The wished folder, or, where it cannot be had (read-only home), a temporary one. */
    public static NativeFolder at(Path wished) {
        try {
            Files.createDirectories(wished.getParent());
            if (!Files.isDirectory(wished)) {
                Files.createDirectory(wished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            if (ownedByUs(wished) && Files.isWritable(wished)) {
                return new NativeFolder(wished);
            }
        } catch (IOException | UnsupportedOperationException e) {
            System.getLogger(NativeFolder.class.getName()).log(System.Logger.Level.INFO,
                    "cannot keep native libraries in {0} ({1}); using a temporary folder", wished, e.toString());
        }
        try {
            return new NativeFolder(Files.createTempDirectory("viva-natives"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for native libraries: neither " + wished + " nor a temporary one", e);
        }
    }

    private static boolean ownedByUs(Path path) throws IOException {
        var permissions = Files.getPosixFilePermissions(path);
        return Files.getOwner(path).getName().equals(System.getProperty("user.name"))
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE)
                && !permissions.contains(PosixFilePermission.GROUP_WRITE);
    }

    /**
     * Returns the library as a file, unpacked if it is not there yet; empty when the jar has none for this machine.
     *
     * @param version tells files of different jars apart, e.g. {@code opencv-4.9.0}
     */
    public Optional<Path> unpack(String version, String resource) {
        var url = NativeFolder.class.getResource(resource);
        if (url == null) {
            return Optional.empty();
        }
        var target = folder.resolve(version).resolve(Path.of(resource).getFileName().toString());
        try {
            long bytes = url.openConnection().getContentLengthLong();
            if (!Files.exists(target) || Files.size(target) != bytes) {
                Files.createDirectories(target.getParent());
                var part = Files.createTempFile(target.getParent(), "part", ".tmp");
                try (var in = url.openStream()) {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                }
                // Another process may be doing the same: each moves a whole file into place.
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return Optional.of(target);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + resource + " to " + target, e);
        }
    }
}
