package viva.gateway.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import viva.rpc.auth.Role;

/** The ways in: with a password, or as a guest where that is allowed. */
public final class SignIn {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int ATTEMPTS_AT_ONE_NAME = 10;
    private static final int ATTEMPTS_FROM_ONE_ADDRESS = 50;
    /** A class behind one address comes in within one lesson's first minutes. */
    private static final int GUESTS_FROM_ONE_ADDRESS = 100;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Visits visits;
    private final boolean guests;
    private final Clock clock;
    private final Throttle byName;
    private final Throttle byAddress;
    private final Throttle guestsByAddress;
    /** Checked when the name is unknown, so that the answer takes as long as for a known one. */
    private final String nobodysHash;

    public SignIn(Accounts accounts, Passwords passwords, Visits visits, boolean guests, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.visits = visits;
        this.guests = guests;
        this.clock = clock;
        this.byName = new Throttle(ATTEMPTS_AT_ONE_NAME, WINDOW, clock);
        this.byAddress = new Throttle(ATTEMPTS_FROM_ONE_ADDRESS, WINDOW, clock);
        this.guestsByAddress = new Throttle(GUESTS_FROM_ONE_ADDRESS, WINDOW, clock);
        this.nobodysHash = passwords.hash(SessionToken.random().value());
    }

    /** Somebody who has just come in, with the token of the new session. */
    public record Entry(Account account, SessionToken token) {}

    public boolean guestsAllowed() {
        return guests;
    }

    /** Throws {@link IdentityFailure.BadCredentials} or {@link IdentityFailure.TooManyAttempts}. */
    public Entry withPassword(String username, String password, String address) {
        byAddress.attempt(address);
        byName.attempt(username);
        var locked = accounts.byUsername(username);
        var hash = locked.flatMap(Accounts.Locked::passwordHash);
        var matches = passwords.matches(password, hash.orElse(nobodysHash));
        if (hash.isEmpty() || !matches) {
            throw new IdentityFailure.BadCredentials();
        }
        byName.forgive(username);
        byAddress.forgive(address);
        return enter(locked.get().account());
    }

    /** Makes an account that lasts as long as its session. Throws {@link IdentityFailure.NoGuests}. */
    public Entry asGuest(String displayName, String address) {
        if (!guests) {
            throw new IdentityFailure.NoGuests();
        }
        guestsByAddress.attempt(address);
        var id = UUID.randomUUID();
        var guest = new Account(id, "guest-" + id, displayName, Set.of(Role.CANDIDATE), true, clock.instant());
        accounts.add(guest, Optional.empty());
        return enter(guest);
    }

    /**
     * Changes a password and closes the account's other sessions.
     * Throws {@link IdentityFailure.BadCredentials} when {@code current} is wrong, or for a guest.
     */
    public void changePassword(Account account, SessionToken token, String current, String next) {
        byName.attempt(account.username());
        var hash = accounts.byId(account.id()).flatMap(Accounts.Locked::passwordHash);
        if (hash.isEmpty() || !passwords.matches(current, hash.get())) {
            throw new IdentityFailure.BadCredentials();
        }
        byName.forgive(account.username());
        accounts.changePassword(account.id(), passwords.hash(next));
        visits.closeOthers(account, token);
    }

    private Entry enter(Account account) {
        return new Entry(account, visits.open(account));
    }
}
