package viva.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import viva.rpc.auth.Role;

/** What every store of accounts and sessions does. */
public abstract class SessionsContract {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    protected abstract Accounts accounts();

    protected abstract Sessions sessions();

    @Test
    void anAccountIsFoundByNameAndById() {
        var ada = added("hash");

        assertThat(accounts().byUsername(ada.username())).contains(new Accounts.Locked(ada, Optional.of("hash")));
        assertThat(accounts().byId(ada.id())).contains(new Accounts.Locked(ada, Optional.of("hash")));
        assertThat(accounts().withPassword()).contains(ada);
        assertThat(accounts().byUsername("nobody")).isEmpty();
    }

    @Test
    void aNameIsTakenOnce() {
        var ada = added("hash");
        var other = new Account(UUID.randomUUID(), ada.username(), "Other", Set.of(Role.CANDIDATE), false, NOON);

        assertThatExceptionOfType(IdentityFailure.AccountExists.class)
                .isThrownBy(() -> accounts().add(other, Optional.empty()))
                .matches(failure -> failure.username().equals(ada.username()));
        assertThat(accounts().byId(other.id())).isEmpty();
    }

    @Test
    void rolesAreSearched() {
        added("hash");

        assertThat(accounts().anyWith(Role.CANDIDATE)).isTrue();
        assertThat(accounts().anyWith(Role.SERVICE)).isFalse();
    }

    @Test
    void aPasswordIsChanged() {
        var ada = added("old");

        accounts().changePassword(ada.id(), "new");

        assertThat(accounts().byId(ada.id()).flatMap(Accounts.Locked::passwordHash)).contains("new");
    }

    @Test
    void aSessionIsFoundUntilItExpires() {
        var ada = added("hash");
        var token = opened(ada);

        assertThat(sessions().find(token, NOON.plusSeconds(9))).contains(new Sessions.Session(ada, NOON.plusSeconds(10)));
        assertThat(sessions().find(token, NOON.plusSeconds(10))).isEmpty();
        sessions().extend(token, NOON.plusSeconds(20));
        assertThat(sessions().find(token, NOON.plusSeconds(19))).isPresent();
    }

    @Test
    void aClosedSessionIsGone() {
        var token = opened(added("hash"));

        sessions().close(token);
        sessions().close(token);

        assertThat(sessions().find(token, NOON)).isEmpty();
    }

    @Test
    void theOthersCloseAndOneStays() {
        var ada = added("hash");
        var kept = opened(ada);
        var other = opened(ada);
        var strangers = opened(added("hash"));

        sessions().closeOthers(ada.id(), kept);

        assertThat(sessions().find(kept, NOON)).isPresent();
        assertThat(sessions().find(other, NOON)).isEmpty();
        assertThat(sessions().find(strangers, NOON)).isPresent();
    }

    private Account added(String hash) {
        var id = UUID.randomUUID();
        var account = new Account(id, "ada-" + id, "Ada", Set.of(Role.CANDIDATE, Role.RECRUITER), false, NOON);
        accounts().add(account, Optional.of(hash));
        return account;
    }

    private String opened(Account account) {
        var fingerprint = SessionToken.random().fingerprint();
        sessions().open(fingerprint, account.id(), NOON, NOON.plusSeconds(10));
        return fingerprint;
    }
}
