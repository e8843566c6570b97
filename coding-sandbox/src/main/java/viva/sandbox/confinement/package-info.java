/**
 * Whether this host confines a program. {@link viva.sandbox.confinement.ProbeConfinement} tries, at start and every
 * minute; {@link viva.sandbox.confinement.ConfinementWatch} remembers, and refuses by
 * {@link viva.sandbox.confinement.NotConfined}.
 */
package viva.sandbox.confinement;
