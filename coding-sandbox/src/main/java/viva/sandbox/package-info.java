/**
 * The coding sandbox: runs code in a jail that is used once, and keeps no state. Features: {@link viva.sandbox.run} one
 * program in one jail, {@link viva.sandbox.confinement} whether this host confines at all, {@link viva.sandbox.judge} a
 * solution against a problem's cases. Here: configuration, the object graph, how failures travel.
 */
package viva.sandbox;
