/**
 * Who is asking: accounts, passwords, sessions. Reading order: {@link viva.gateway.identity.Account},
 * {@link viva.gateway.identity.Accounts}, {@link viva.gateway.identity.SessionToken},
 * {@link viva.gateway.identity.Sessions}, {@link viva.gateway.identity.SignIn},
 * {@link viva.gateway.identity.Visits}, {@link viva.gateway.identity.FirstAdmin}.
 */
package viva.gateway.identity;
