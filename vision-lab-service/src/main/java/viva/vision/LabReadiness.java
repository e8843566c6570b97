package viva.vision;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import viva.vision.demo.Lanes;
import viva.vision.inference.Networks;

/** Ready once the native libraries and every network are loaded; says what inference runs on. */
@Readiness
@ApplicationScoped
class LabReadiness implements HealthCheck {
    private final Networks networks;
    private final Lanes lanes;

    LabReadiness(Networks networks, Lanes lanes) {
        this.networks = networks;
        this.lanes = lanes;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("vision lab").up()
                .withData("provider", networks.provider())
                .withData("networks", networks.names().size())
                .withData("waiting", lanes.waiting())
                .build();
    }
}
