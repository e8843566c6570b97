package viva.gateway.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import viva.rpc.auth.Role;

/** Accounts and sessions that last as long as a test. */
final class InMemoryIdentity implements Accounts, Sessions {
    private final Map<UUID, Locked> accounts = new HashMap<>();
    private final Map<String, Open> sessions = new HashMap<>();

    private record Open(UUID account, Instant expiresAt) {}

    @Override
    public void add(Account account, Optional<String> passwordHash) {
        if (byUsername(account.username()).isPresent()) {
            throw new IdentityFailure.AccountExists(account.username());
        }
        accounts.put(account.id(), new Locked(account, passwordHash));
    }

    @Override
    public Optional<Locked> byUsername(String username) {
        return accounts.values().stream().filter(l -> l.account().username().equals(username)).findFirst();
    }

    @Override
    public Optional<Locked> byId(UUID id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public List<Account> withPassword() {
        var all = new ArrayList<>(accounts.values().stream().map(Locked::account).filter(a -> !a.guest()).toList());
        all.sort((a, b) -> a.createdAt().compareTo(b.createdAt()));
        return all;
    }

    @Override
    public boolean anyWith(Role role) {
        return accounts.values().stream().anyMatch(l -> l.account().roles().contains(role));
    }

    @Override
    public void changePassword(UUID account, String passwordHash) {
        accounts.computeIfPresent(account, (id, old) -> new Locked(old.account(), Optional.of(passwordHash)));
    }

    @Override
    public void open(String fingerprint, UUID account, Instant now, Instant expiresAt) {
        sessions.values().removeIf(open -> open.expiresAt.isBefore(now));
        sessions.put(fingerprint, new Open(account, expiresAt));
    }

    @Override
    public Optional<Session> find(String fingerprint, Instant now) {
        return Optional.ofNullable(sessions.get(fingerprint)).filter(open -> open.expiresAt.isAfter(now))
                .map(open -> new Session(accounts.get(open.account).account(), open.expiresAt));
    }

    @Override
    public void extend(String fingerprint, Instant expiresAt) {
        sessions.computeIfPresent(fingerprint, (k, old) -> new Open(old.account, expiresAt));
    }

    @Override
    public void close(String fingerprint) {
        sessions.remove(fingerprint);
    }

    @Override
    public void closeOthers(UUID account, String keptFingerprint) {
        sessions.entrySet().removeIf(e -> e.getValue().account.equals(account) && !e.getKey().equals(keptFingerprint));
    }
}
