package viva.gateway.identity.postgres;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import viva.gateway.identity.Account;
import viva.gateway.identity.Accounts;
import viva.gateway.identity.IdentityFailure;
import viva.rpc.auth.Role;

@ApplicationScoped
@Transactional
class PostgresAccounts implements Accounts {
    @Override
    public void add(Account account, Optional<String> passwordHash) {
        try {
            AccountRow.of(account, passwordHash).persistAndFlush();
        } catch (ConstraintViolationException taken) {
            if (taken.getKind() != ConstraintViolationException.ConstraintKind.UNIQUE) {
                throw taken;
            }
            throw new IdentityFailure.AccountExists(account.username());
        }
    }

    @Override
    public Optional<Locked> byUsername(String username) {
        return AccountRow.<AccountRow>find("username", username).firstResultOptional().map(AccountRow::locked);
    }

    @Override
    public Optional<Locked> byId(UUID id) {
        return AccountRow.<AccountRow>findByIdOptional(id).map(AccountRow::locked);
    }

    @Override
    public List<Account> withPassword() {
        return AccountRow.<AccountRow>list("guest = false order by createdAt, id").stream()
                .map(AccountRow::account).toList();
    }

    @Override
    public boolean anyWith(Role role) {
        return AccountRow.count("array_contains(roles, ?1)", role.name()) > 0;
    }

    @Override
    public void changePassword(UUID account, String passwordHash) {
        AccountRow.update("passwordHash = ?1 where id = ?2", passwordHash, account);
    }
}
