/**
 * Who is calling. Each service that calls others has a key pair of its own; the public keys lie in one key set that
 * all services read. A call carries a short-lived ES256 token, minted by the gateway for a person or by a service for
 * itself, and every service checks it. Reading order: {@link viva.rpc.auth.Role}, {@link viva.rpc.auth.Caller},
 * {@link viva.rpc.auth.KeyFiles}, {@link viva.rpc.auth.Tokens}, {@link viva.rpc.auth.AuthenticateCalls},
 * {@link viva.rpc.auth.CarryCaller}.
 */
package viva.rpc.auth;
