package viva.vision.inference.onnx;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shipped networks, as listed in {@code models/SHA256SUMS} on the class path: one {@code sha256  file} per line,
 * so that {@code sha256sum -c} checks the same list.
 */
final class Manifest {
    private static final String FOLDER = "/models/";

    private final Map<String, String> sums = new LinkedHashMap<>();

    Manifest() {
        try (var in = Manifest.class.getResourceAsStream(FOLDER + "SHA256SUMS");
             var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                var parts = line.split("  ", 2);
                sums.put(parts[1].replaceFirst("\\.onnx$", ""), parts[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of networks", e);
        }
    }

    List<String> names() {
        return List.copyOf(sums.keySet());
    }

    /** @throws IllegalArgumentException when it is not listed */
    String sha256(String name) {
        var sum = sums.get(name);
        if (sum == null) {
            throw new IllegalArgumentException("no network is called " + name);
        }
        return sum;
    }

    /** The file's bytes, whose hash is the listed one. */
    byte[] read(String name) {
        var expected = sha256(name);
        try (var in = Manifest.class.getResourceAsStream(FOLDER + name + ".onnx")) {
            if (in == null) {
                throw new IllegalStateException("the network " + name + " is listed but not shipped");
            }
            var bytes = in.readAllBytes();
            var found = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!found.equals(expected)) {
                throw new IllegalStateException("the network " + name + " has sha256 " + found + ", listed is " + expected);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the network " + name, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
