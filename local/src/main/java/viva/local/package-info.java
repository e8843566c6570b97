/**
 * The mesh on one machine: what {@code ./viva} does once a JDK is found. {@code mesh} starts, watches and stops the
 * processes; {@code check} is the doctor; {@code tool} talks to a running mesh (evaluate, judge, demo).
 * Reading order: {@link viva.local.Main}, {@link viva.local.Home}, {@code mesh}, {@code check}, {@code tool}.
 */
package viva.local;
