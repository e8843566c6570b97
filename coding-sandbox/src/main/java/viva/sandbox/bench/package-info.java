/** Measures what the jail costs, by hand: see the README. Nothing of the service uses it. */
package viva.sandbox.bench;
