package viva.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viva.rpc.auth.Role;

class VisitsTest {
    /** Keeps passwords as they are: hashing has a test of its own. */
    private static final Passwords PLAIN = new Passwords() {
        @Override
        public String hash(String password) {
            return password;
        }

        @Override
        public boolean matches(String password, String hash) {
            return password.equals(hash);
        }
    };

    private final MovableClock clock = new MovableClock();
    private final InMemoryIdentity identity = new InMemoryIdentity();
    private final Visits visits = new Visits(identity, clock);

    @Test
    void aSessionInUseLastsAndAnIdleOneEnds() {
        var token = signIn(true).asGuest("Ada", "here").token();

        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofHours(11));
            assertThat(visits.of(token)).get().matches(Visits.Visit::prolonged);
        }
        clock.advance(Duration.ofHours(12));
        assertThat(visits.of(token)).isEmpty();
    }

    @Test
    void mostVisitsWriteNothing() {
        var token = signIn(true).asGuest("Ada", "here").token();
        clock.advance(Duration.ofMinutes(5));

        assertThat(visits.of(token)).get().matches(visit -> !visit.prolonged());
    }

    @Test
    void guestsAreLetInOnlyWhereTheyMay() {
        assertThatExceptionOfType(IdentityFailure.NoGuests.class).isThrownBy(() -> signIn(false).asGuest("Ada", "here"));
    }

    @Test
    void aGuestHasNoPasswordToSignInWithOrChange() {
        var signIn = signIn(true);
        var guest = signIn.asGuest("Ada", "here");

        assertThatExceptionOfType(IdentityFailure.BadCredentials.class)
                .isThrownBy(() -> signIn.withPassword(guest.account().username(), "", "here"));
        assertThatExceptionOfType(IdentityFailure.BadCredentials.class)
                .isThrownBy(() -> signIn.changePassword(guest.account(), guest.token(), "", "a new password"));
    }

    @Test
    void theFirstAdminIsMadeOnce() {
        var firstAdmin = new FirstAdmin(identity, PLAIN, clock);

        var password = firstAdmin.make();

        assertThat(password).get().asString().hasSize(20);
        assertThat(firstAdmin.make()).isEqualTo(Optional.empty());
        assertThat(signIn(true).withPassword("admin", password.orElseThrow(), "here").account().roles()).contains(Role.ADMIN);
    }

    private SignIn signIn(boolean guests) {
        return new SignIn(identity, PLAIN, visits, guests, clock);
    }
}
