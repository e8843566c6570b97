package viva.gateway.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import viva.gateway.identity.Account;
import viva.gateway.identity.IdentityFailure;
import viva.gateway.identity.SessionToken;
import viva.rpc.auth.Caller;
import viva.rpc.auth.Role;
import viva.rpc.auth.Tokens;

/** Who the request being served comes from. */
@RequestScoped
public class Visitor {
    private final Tokens tokens;
    private Account account;
    private SessionToken token;

    Visitor(Tokens tokens) {
        this.tokens = tokens;
    }

    void is(Account account, SessionToken token) {
        this.account = account;
        this.token = token;
    }

    public Optional<Account> known() {
        return Optional.ofNullable(account);
    }

    /** Throws {@link IdentityFailure.NotSignedIn} without a session. */
    public Account account() {
        return known().orElseThrow(IdentityFailure.NotSignedIn::new);
    }

    /** The session's token; throws as {@link #account} does. */
    SessionToken token() {
        return Optional.ofNullable(token).orElseThrow(IdentityFailure.NotSignedIn::new);
    }

    /** The person as the services behind see them. */
    public Caller caller() {
        return new Caller(account().id().toString(), account().roles(), tokens.issuer());
    }

    /** Throws {@link viva.rpc.auth.Forbidden} unless the person has one of the roles. */
    public Account require(Role... any) {
        caller().require(any);
        return account();
    }
}
