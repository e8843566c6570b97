/**
 * Sessions over HTTP. {@link viva.gateway.identity.rest.Doorkeeper} asks every request who it comes from, endpoints
 * read the answer from {@link viva.gateway.identity.rest.Visitor}, {@link viva.gateway.identity.rest.SessionEndpoint}
 * opens and closes.
 */
package viva.gateway.identity.rest;
