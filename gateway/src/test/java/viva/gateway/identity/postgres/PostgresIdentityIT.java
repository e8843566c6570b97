package viva.gateway.identity.postgres;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import viva.gateway.identity.Accounts;
import viva.gateway.identity.Sessions;
import viva.gateway.identity.SessionsContract;
import viva.gateway.mesh.MeshResource;

@QuarkusTest
@QuarkusTestResource(MeshResource.class)
class PostgresIdentityIT extends SessionsContract {
    @Inject
    Accounts accounts;
    @Inject
    Sessions sessions;

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected Sessions sessions() {
        return sessions;
    }
}
