package viva.gateway.identity.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import viva.gateway.identity.Sessions;

@ApplicationScoped
@Transactional
class PostgresSessions implements Sessions {
    @Override
    public void open(String fingerprint, UUID account, Instant now, Instant expiresAt) {
        SessionRow.delete("expiresAt < ?1", now);
        var row = new SessionRow();
        row.fingerprint = fingerprint;
        row.account = AccountRow.getEntityManager().getReference(AccountRow.class, account);
        row.expiresAt = expiresAt;
        row.persist();
    }

    @Override
    public Optional<Session> find(String fingerprint, Instant now) {
        return SessionRow.<SessionRow>find("from SessionRow s join fetch s.account where s.fingerprint = ?1 and s.expiresAt > ?2",
                        fingerprint, now)
                .firstResultOptional()
                .map(row -> new Session(row.account.account(), row.expiresAt));
    }

    @Override
    public void extend(String fingerprint, Instant expiresAt) {
        SessionRow.update("expiresAt = ?1 where fingerprint = ?2", expiresAt, fingerprint);
    }

    @Override
    public void close(String fingerprint) {
        SessionRow.deleteById(fingerprint);
    }

    @Override
    public void closeOthers(UUID account, String keptFingerprint) {
        SessionRow.delete("account.id = ?1 and fingerprint <> ?2", account, keptFingerprint);
    }
}
