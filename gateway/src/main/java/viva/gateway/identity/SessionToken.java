package viva.gateway.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;

/** What the browser holds: 256 random bits. Stored is only their fingerprint, so a stolen table opens no session. */
public record SessionToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public SessionToken {
        Objects.requireNonNull(value, "value is null");
    }

    public static SessionToken random() {
        var bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** SHA-256 in hexadecimal. No salt and no slowness: 256 random bits cannot be guessed from it. */
    public String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "SessionToken[secret]";
    }
}
