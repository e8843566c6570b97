/** Accounts and sessions in PostgreSQL. Rows never leave this package. */
package viva.gateway.identity.postgres;
