package viva.gateway.health.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import viva.gateway.identity.rest.OpenToAll;

/**
 * The state of the mesh, for people. Always 200: the body says who is down. The gateway's own readiness is another
 * matter ({@code /q/health/ready}) and does not depend on the services behind it.
 */
@Path("/health")
@Tag(name = "health")
@RunOnVirtualThread
class HealthEndpoint {
    private final MeshHealth mesh;

    HealthEndpoint(MeshHealth mesh) {
        this.mesh = mesh;
    }

    @GET
    @OpenToAll
    public HealthJson health() {
        return mesh.now();
    }
}
