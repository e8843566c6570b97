/**
 * Jails by bubblewrap. Reading order: {@link viva.sandbox.run.jail.LanguageFile},
 * {@link viva.sandbox.run.jail.WarmJail}, {@link viva.sandbox.run.jail.BwrapJail}, BwrapCommand (the namespaces and the
 * file view), Syscalls and SeccompFilter (what the kernel refuses), BwrapCell (one jail), Channel, PrintTap, Meter and
 * ProcessSight (the clocks), {@link viva.sandbox.run.jail.LinuxGround} (what the host must have).
 */
package viva.sandbox.run.jail;
