package viva.gateway.identity.rest;

import java.time.Instant;
import java.util.List;
import viva.gateway.identity.Account;
import viva.rpc.auth.Role;

/** A person, without anything secret. */
public record AccountJson(String id, String username, String displayName, List<String> roles, boolean guest,
                          Instant createdAt) {
    public static AccountJson of(Account account) {
        return new AccountJson(account.id().toString(), account.username(), account.displayName(),
                account.roles().stream().map(Role::name).sorted().toList(), account.guest(), account.createdAt());
    }
}
