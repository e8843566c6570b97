/** What only an admin may do: {@link viva.gateway.admin.rest.AccountsEndpoint}. */
package viva.gateway.admin.rest;
