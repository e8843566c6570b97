package viva.rpc.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The mesh's keys as files in one folder: {@code mesh.jwks} with all public keys, {@code NAME.jwk} with one service's
 * private key. A key's id is the name of the service that signs with it.
 */
public final class KeyFiles {
    private KeyFiles() {}

    public static Path publicKeys(Path folder) {
        return folder.resolve("mesh.jwks");
    }

    public static Path privateKey(Path folder, String issuer) {
        return folder.resolve(issuer + ".jwk");
    }

    /** Makes a new P-256 key pair for each issuer; private keys are readable by the owner only. */
    public static void generate(Path folder, List<String> issuers) {
        try {
            Files.createDirectories(folder);
            var all = new JsonWebKeySet();
            for (var issuer : issuers) {
                var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
                key.setKeyId(issuer);
                var file = privateKey(folder, issuer);
                Files.deleteIfExists(file);
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
                all.addJsonWebKey(key);
            }
            Files.writeString(publicKeys(folder), all.toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write keys to " + folder, e);
        } catch (JoseException e) {
            throw new IllegalStateException("this JDK has no P-256 keys", e);
        }
    }

    static JsonWebKeySet readPublicKeys(Path file) {
        try {
            return new JsonWebKeySet(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("viva.mesh.public-keys: cannot read " + file, e);
        } catch (JoseException e) {
            throw new IllegalStateException("viva.mesh.public-keys: " + file + " is not a JSON Web Key Set", e);
        }
    }

    static PublicJsonWebKey readPrivateKey(Path file) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("viva.mesh.private-key: cannot read " + file, e);
        } catch (JoseException e) {
            throw new IllegalStateException("viva.mesh.private-key: " + file + " is not a JSON Web Key", e);
        }
    }
}
