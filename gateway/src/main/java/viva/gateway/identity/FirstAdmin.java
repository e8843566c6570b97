package viva.gateway.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import viva.rpc.auth.Role;

/** The account that makes the others, on the first start. */
public final class FirstAdmin {
    public static final String USERNAME = "admin";
    /** Without letters and digits that look alike; 20 of 32 are 100 bits. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz023456789";
    private static final int LENGTH = 20;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    public FirstAdmin(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Returns the password of a new admin, or empty when there is one already. */
    public Optional<String> make() {
        if (accounts.anyWith(Role.ADMIN)) {
            return Optional.empty();
        }
        var password = new SecureRandom().ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i))).collect(Collectors.joining());
        var admin = new Account(UUID.randomUUID(), USERNAME, "Admin", Set.of(Role.ADMIN, Role.CANDIDATE), false, clock.instant());
        try {
            accounts.add(admin, Optional.of(passwords.hash(password)));
        } catch (IdentityFailure.AccountExists lostTheRace) {
            // Another replica started at the same moment and tells its password.
            return Optional.empty();
        }
        return Optional.of(password);
    }
}
