package viva.gateway.identity;

import java.time.Duration;

/** Why somebody is not let in. */
public abstract sealed class IdentityFailure extends RuntimeException {
    private IdentityFailure(String message) {
        super(message);
    }

    /** The request carries no session, or one that has ended. */
    public static final class NotSignedIn extends IdentityFailure {
        public NotSignedIn() {
            super("sign in first");
        }
    }

    /** The same for an unknown name and a wrong password, so that names cannot be guessed. */
    public static final class BadCredentials extends IdentityFailure {
        public BadCredentials() {
            super("user name or password is wrong");
        }
    }

    /** Too many attempts from one address or at one name. */
    public static final class TooManyAttempts extends IdentityFailure {
        private final Duration wait;

        public TooManyAttempts(Duration wait) {
            super("too many attempts; wait " + wait.toSeconds() + " s");
            this.wait = wait;
        }

        public Duration retryAfter() {
            return wait;
        }
    }

    /** An account of this name exists. */
    public static final class AccountExists extends IdentityFailure {
        private final String username;

        public AccountExists(String username) {
            super("there is an account named " + username);
            this.username = username;
        }

        public String username() {
            return username;
        }
    }

    /** Guests are switched off. */
    public static final class NoGuests extends IdentityFailure {
        public NoGuests() {
            super("guests are switched off here: sign in with an account");
        }
    }
}
