package viva.sandbox.confinement.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import viva.sandbox.confinement.Confinement;
import viva.sandbox.confinement.ConfinementWatch;

/** Ready is a sandbox that confines; one that cannot says what to change. */
@Readiness
@ApplicationScoped
public class ConfinementHealth implements HealthCheck {
    private final ConfinementWatch confinement;

    ConfinementHealth(ConfinementWatch confinement) {
        this.confinement = confinement;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("confinement");
        return confinement.seen().map(seen -> rendered(seen, response))
                .orElseGet(() -> response.down().withData("problem", "the first probe has not ended yet").build());
    }

    private static HealthCheckResponse rendered(Confinement seen, HealthCheckResponseBuilder response) {
        seen.layers().forEach(l ->
                response.withData(l.name(), l.works() ? "holds" : l.required() ? "missing" : "not used"));
        seen.missing().ifPresent(l -> response.withData("problem", l.detail() + " " + l.remedy()));
        return response.status(seen.confined()).build();
    }
}
