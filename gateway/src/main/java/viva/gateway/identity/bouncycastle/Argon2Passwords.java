package viva.gateway.identity.bouncycastle;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import viva.gateway.identity.Passwords;

/**
 * Argon2id (RFC 9106) as PHC strings, {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. Cost after OWASP's Password
 * Storage Cheat Sheet: 19 MiB, two passes, one lane.
 */
@ApplicationScoped
class Argon2Passwords implements Passwords {
    private static final Cost COST = new Cost(19_456, 2, 1);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    /** Each hash holds a core and its memory, so no more run at once than there are cores. */
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private record Cost(int memoryKib, int passes, int lanes) {}

    @Override
    public String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var hash = argon2id(password, salt, COST, HASH_BYTES);
        var text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(COST.memoryKib, COST.passes, COST.lanes,
                text.encodeToString(salt), text.encodeToString(hash));
    }

    @Override
    public boolean matches(String password, String hash) {
        var phc = PHC.matcher(hash);
        if (!phc.matches()) {
            throw new IllegalStateException("a stored password hash is not Argon2id");
        }
        var cost = new Cost(Integer.parseInt(phc.group(1)), Integer.parseInt(phc.group(2)), Integer.parseInt(phc.group(3)));
        var salt = Base64.getDecoder().decode(phc.group(4));
        var expected = Base64.getDecoder().decode(phc.group(5));
        return MessageDigest.isEqual(expected, argon2id(password, salt, cost, expected.length));
    }

    private byte[] argon2id(String password, byte[] salt, Cost cost, int length) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib)
                .withIterations(cost.passes)
                .withParallelism(cost.lanes)
                .withSalt(salt)
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var hash = new byte[length];
        cores.acquireUninterruptibly();
        try {
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        } finally {
            cores.release();
        }
        return hash;
    }
}
