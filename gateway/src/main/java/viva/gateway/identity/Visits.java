package viva.gateway.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Sessions as they live: opened, prolonged while they are used, closed. */
public final class Visits {
    /** How long a session lasts without a request. */
    public static final Duration IDLE = Duration.ofHours(12);
    /** A session is prolonged at most this often, so that most requests write nothing. */
    private static final Duration PROLONG_EVERY = Duration.ofMinutes(15);

    private final Sessions sessions;
    private final Clock clock;

    public Visits(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Who is asking, and whether the browser should be told to keep the token for longer. */
    public record Visit(Account account, boolean prolonged) {}

    public SessionToken open(Account account) {
        var token = SessionToken.random();
        var now = clock.instant();
        sessions.open(token.fingerprint(), account.id(), now, now.plus(IDLE));
        return token;
    }

    public Optional<Visit> of(SessionToken token) {
        var now = clock.instant();
        return sessions.find(token.fingerprint(), now).map(session -> {
            var stale = session.expiresAt().isBefore(now.plus(IDLE).minus(PROLONG_EVERY));
            if (stale) {
                sessions.extend(token.fingerprint(), now.plus(IDLE));
            }
            return new Visit(session.account(), stale);
        });
    }

    public void close(SessionToken token) {
        sessions.close(token.fingerprint());
    }

    public void closeOthers(Account account, SessionToken kept) {
        sessions.closeOthers(account.id(), kept.fingerprint());
    }
}
