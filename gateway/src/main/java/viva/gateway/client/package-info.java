/**
 * The services behind, one class each. Calls are made for a person: {@link viva.rpc.auth.Caller} goes along as a
 * token, and the service decides what that person may do. {@link viva.gateway.client.SilentServices} gives silence a
 * name, {@link viva.gateway.client.Reconnect} ends it early.
 */
package viva.gateway.client;
