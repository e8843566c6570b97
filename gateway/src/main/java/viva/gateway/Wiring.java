package viva.gateway;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import viva.gateway.identity.Accounts;
import viva.gateway.identity.FirstAdmin;
import viva.gateway.identity.Passwords;
import viva.gateway.identity.Sessions;
import viva.gateway.identity.SignIn;
import viva.gateway.identity.Visits;

/** The object graph of what knows no framework. */
class Wiring {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Visits visits(Sessions sessions, Clock clock) {
        return new Visits(sessions, clock);
    }

    /** @param guests whether anybody may practise without an account; right for one machine, rarely for a cluster */
    @Produces
    @Singleton
    SignIn signIn(Accounts accounts, Passwords passwords, Visits visits, Clock clock,
                  @ConfigProperty(name = "viva.guests", defaultValue = "true") boolean guests) {
        return new SignIn(accounts, passwords, visits, guests, clock);
    }

    @Produces
    @Singleton
    FirstAdmin firstAdmin(Accounts accounts, Passwords passwords, Clock clock) {
        return new FirstAdmin(accounts, passwords, clock);
    }
}
