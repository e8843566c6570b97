package viva.gateway.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All open sessions, by the fingerprint of their token. Each method is atomic. */
public interface Sessions {
    /** A session and whose it is. */
    record Session(Account account, Instant expiresAt) {}

    /** Opens a session, and forgets those that expired before {@code now}. */
    void open(String fingerprint, UUID account, Instant now, Instant expiresAt);

    /** Returns the session unless it has expired by {@code now}. */
    Optional<Session> find(String fingerprint, Instant now);

    void extend(String fingerprint, Instant expiresAt);

    /** Closes the session; nothing happens when there is none. */
    void close(String fingerprint);

    /** Closes all sessions of an account but one. */
    void closeOthers(UUID account, String keptFingerprint);
}
