package viva.grader.reading.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where ONNX Runtime's native libraries are unpacked: one folder a process, removed when it ends. What a killed process
 * left behind is removed by the next that starts.
 */
final class NativeFolder implements AutoCloseable {
    private static final String PREFIX = "viva-grader-natives-";
    /** Read by ONNX Runtime before it loads its libraries. */
    private static final String SETTING = "onnxruntime.native.path";

    private static final int LONGEST_COMMAND_LINE = 4096;

    private final Path folder;

    private NativeFolder(Path folder) {
        this.folder = folder;
    }

    static NativeFolder open() {
        refuseLongCommandLine();
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            sweep(temporary);
            var folder = Files.createTempDirectory(temporary, PREFIX + ProcessHandle.current().pid() + "-");
            // A folder of ours from before (a class loader ago, in tests) cannot be loaded again; the operator's own stays.
            if (System.getProperty(SETTING, PREFIX).contains(PREFIX)) {
                for (var library : new String[] {"onnxruntime", "onnxruntime4j_jni"}) {
                    unpack(folder, System.mapLibraryName(library));
                }
                System.setProperty(SETTING, folder.toString());
            }
            var opened = new NativeFolder(folder);
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(opened::close));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack native libraries into " + temporary, e);
        }
    }

    /** ONNX Runtime 1.29 reads its command line into 4096 bytes and crashes the whole process where it is longer. */
    private static void refuseLongCommandLine() {
        var file = Path.of("/proc/self/cmdline");
        try {
            if (Files.exists(file) && Files.readAllBytes(file).length > LONGEST_COMMAND_LINE) {
                throw new IllegalStateException("ONNX Runtime crashes where the command line is longer than " + LONGEST_COMMAND_LINE
                        + " bytes: start with -jar, or pass the class path in CLASSPATH or an @file");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void unpack(Path folder, String file) throws IOException {
        var resource = "ai/onnxruntime/native/" + platform() + "/" + file;
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("ONNX Runtime has no " + resource + ": this platform is not supported");
            }
            Files.copy(in, folder.resolve(file));
        }
    }

    private static String platform() {
        var arch = System.getProperty("os.arch");
        var arm = arch.equals("aarch64");
        return System.getProperty("os.name").startsWith("Mac") ? "osx-aarch64" : arm ? "linux-aarch64" : "linux-x64";
    }

    /** Removes folders of processes that are gone; another user's stay. */
    private static void sweep(Path temporary) throws IOException {
        try (var folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (var folder : folders) {
                var pid = folder.getFileName().toString().substring(PREFIX.length()).split("-")[0];
                if (Files.isWritable(folder) && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    delete(folder);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() {
        try {
            if (folder.toString().equals(System.getProperty(SETTING))) {
                System.clearProperty(SETTING);
            }
            if (Files.exists(folder)) {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
