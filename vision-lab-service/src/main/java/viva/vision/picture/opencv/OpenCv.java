package viva.vision.picture.opencv;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.opencv.core.Core;
import viva.vision.natives.NativeFolder;

/** Loads OpenCV's native library, once. */
public final class OpenCv {
    private OpenCv() {}

    /**
     * Makes {@code org.opencv} usable. One thread per call: lanes already use every core, and OpenCV's own pool
     * would only contend with them.
     */
    public static synchronized void load(NativeFolder natives) {
        if (!usable()) {
            kept(natives).ifPresentOrElse(file -> System.load(file.toString()), nu.pattern.OpenCV::loadLocally);
        }
        Core.setNumThreads(1);
    }

    private static boolean usable() {
        try {
            return Core.getVersionMajor() > 0;
        } catch (UnsatisfiedLinkError notYet) {
            return false;
        }
    }

    /**
     * The library unpacked once for all starts. A native library belongs to the class loader of whoever loads it, so
     * this serves only where our classes and OpenCV's share one (the packaged service, not a Quarkus test); elsewhere
     * the jar's own loader unpacks it anew.
     */
    private static Optional<Path> kept(NativeFolder natives) {
        return Core.class.getClassLoader() == OpenCv.class.getClassLoader()
                ? natives.unpack("opencv-" + Core.VERSION, resource()) : Optional.empty();
    }

    private static String resource() {
        var architecture = switch (System.getProperty("os.arch")) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "ARMv8";
            default -> "unknown";
        };
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return "/nu/pattern/opencv/%s/%s/lib%s.so".formatted(system, architecture, Core.NATIVE_LIBRARY_NAME);
    }
}
