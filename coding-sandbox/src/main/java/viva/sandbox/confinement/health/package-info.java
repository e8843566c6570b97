/**
 * Readiness on the HTTP port.
 */
package viva.sandbox.confinement.health;
