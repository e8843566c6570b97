/** Password hashing with Bouncy Castle. */
package viva.gateway.identity.bouncycastle;
