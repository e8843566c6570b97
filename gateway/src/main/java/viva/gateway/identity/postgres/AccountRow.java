package viva.gateway.identity.postgres;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import viva.gateway.identity.Account;
import viva.gateway.identity.Accounts;
import viva.rpc.auth.Role;

@Entity
@Table(name = "account")
class AccountRow extends PanacheEntityBase {
    @Id
    UUID id;
    @Column(columnDefinition = "text")
    String username;
    @Column(name = "display_name", columnDefinition = "text")
    String displayName;
    @Column(name = "password_hash", columnDefinition = "text")
    String passwordHash;
    @Column(columnDefinition = "text[]")
    String[] roles;
    boolean guest;
    @Column(name = "created_at")
    Instant createdAt;

    static AccountRow of(Account account, Optional<String> passwordHash) {
        var row = new AccountRow();
        row.id = account.id();
        row.username = account.username();
        row.displayName = account.displayName();
        row.passwordHash = passwordHash.orElse(null);
        row.roles = account.roles().stream().map(Role::name).sorted().toArray(String[]::new);
        row.guest = account.guest();
        row.createdAt = account.createdAt();
        return row;
    }

    Account account() {
        var held = Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet());
        return new Account(id, username, displayName, held, guest, createdAt);
    }

    Accounts.Locked locked() {
        return new Accounts.Locked(account(), Optional.ofNullable(passwordHash));
    }
}
