/**
 * The one door of the mesh: HTTP with JSON outside, gRPC inside. It keeps accounts and sessions and translates all
 * else; what an interview, a grade or a demo is, the services behind it decide. In the order a request meets them:
 * {@code web} (headers, sizes, the page), {@code identity} (who is asking), {@code room}, {@code lab}, {@code admin},
 * {@code health} (the faces), {@code client} (the services behind), {@code stream} (events to the browser),
 * {@code problem} (failures).
 */
package viva.gateway;
