package viva.grader.reading.onnx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of a model, read from the class path. */
final class ModelFile {
    private final String name;
    private final byte[] bytes;
    private final String sha256;

    private ModelFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        try {
            this.sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    static ModelFile resource(String name) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the class path has no " + name);
            }
            return new ModelFile(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    String name() {
        return name;
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }
}
