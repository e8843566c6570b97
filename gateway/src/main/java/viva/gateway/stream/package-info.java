/**
 * Events to the browser. A {@link viva.gateway.stream.Source} runs a streaming call of the mesh for as long as somebody
 * listens; {@link viva.gateway.stream.EventStreams} writes its {@link viva.gateway.stream.Event}s as server-sent events.
 */
package viva.gateway.stream;
