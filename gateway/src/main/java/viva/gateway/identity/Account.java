package viva.gateway.identity;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import viva.rpc.auth.Role;

/**
 * A person who may sign in.
 *
 * @param id       the subject of the tokens the mesh sees; never changes
 * @param username lower case, unique
 * @param roles    never empty, never {@link Role#SERVICE}: that one is for programs
 * @param guest    practises without a password and cannot come back after the session has ended
 */
public record Account(UUID id, String username, String displayName, Set<Role> roles, boolean guest, Instant createdAt) {
    public Account {
        Objects.requireNonNull(id, "id is null");
        Objects.requireNonNull(username, "username is null");
        Objects.requireNonNull(displayName, "displayName is null");
        Objects.requireNonNull(createdAt, "createdAt is null");
        roles = Set.copyOf(roles);
        if (roles.isEmpty() || roles.contains(Role.SERVICE)) {
            throw new IllegalArgumentException("roles of a person cannot be " + roles);
        }
    }
}
