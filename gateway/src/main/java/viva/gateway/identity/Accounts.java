package viva.gateway.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import viva.rpc.auth.Role;

/** All accounts. Each method is atomic. */
public interface Accounts {
    /** An account with the hash of its password; guests have none. */
    record Locked(Account account, Optional<String> passwordHash) {}

    /** Throws {@link IdentityFailure.AccountExists} when the user name is taken; then nothing is stored. */
    void add(Account account, Optional<String> passwordHash);

    Optional<Locked> byUsername(String username);

    Optional<Locked> byId(UUID id);

    /** Returns the accounts of people with a password, oldest first. */
    List<Account> withPassword();

    boolean anyWith(Role role);

    void changePassword(UUID account, String passwordHash);
}
