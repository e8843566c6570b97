/**
 * Stored answers graded again, to see who would move before anything is published, and whether a receipt can be replayed:
 * {@link viva.grader.regrade.Regrade}, {@link viva.grader.regrade.Outcome}, {@link viva.grader.regrade.Engines}.
 */
package viva.grader.regrade;
