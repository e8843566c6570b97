/** The doctor: what this machine has of what Viva needs. Reading order: {@link viva.local.check.Check}, {@link viva.local.check.Doctor}. */
package viva.local.check;
