package viva.gateway.admin.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import viva.gateway.identity.Account;
import viva.gateway.identity.Accounts;
import viva.gateway.identity.Passwords;
import viva.gateway.identity.rest.AccountJson;
import viva.gateway.identity.rest.CredentialRules;
import viva.gateway.identity.rest.Visitor;
import viva.gateway.json.Fields;
import viva.rpc.InvalidField;
import viva.rpc.auth.Role;

/** The accounts of people with a password. */
@Path("/admin/accounts")
@Tag(name = "admin")
@RunOnVirtualThread
class AccountsEndpoint {
    private static final int LONGEST_NAME = 60;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Visitor visitor;
    private final Clock clock;

    AccountsEndpoint(Accounts accounts, Passwords passwords, Visitor visitor, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.visitor = visitor;
        this.clock = clock;
    }

    record AccountsJson(List<AccountJson> accounts) {}

    record NewAccount(String username, String displayName, String password, List<String> roles) {}

    @GET
    public AccountsJson list() {
        visitor.require(Role.ADMIN);
        return new AccountsJson(accounts.withPassword().stream().map(AccountJson::of).toList());
    }

    @POST
    @ResponseStatus(201)
    public AccountJson add(NewAccount body) {
        visitor.require(Role.ADMIN);
        var wanted = Fields.required("body", body);
        var account = new Account(UUID.randomUUID(), CredentialRules.newUsername("username", wanted.username()),
                Fields.line("displayName", wanted.displayName(), LONGEST_NAME), roles(wanted.roles()), false, clock.instant());
        var password = CredentialRules.newPassword("password", wanted.password());
        accounts.add(account, Optional.of(passwords.hash(password)));
        return AccountJson.of(account);
    }

    private static Set<Role> roles(List<String> names) {
        var people = EnumSet.complementOf(EnumSet.of(Role.SERVICE));
        var roles = EnumSet.noneOf(Role.class);
        for (var name : Fields.required("roles", names)) {
            roles.add(people.stream().filter(role -> role.name().equals(name)).findFirst()
                    .orElseThrow(() -> new InvalidField("roles", "must be some of " + people)));
        }
        if (roles.isEmpty()) {
            throw new InvalidField("roles", "must be some of " + people);
        }
        return roles;
    }
}
