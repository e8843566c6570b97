/** How the mesh is: {@link viva.gateway.health.rest.HealthEndpoint}. */
package viva.gateway.health.rest;
