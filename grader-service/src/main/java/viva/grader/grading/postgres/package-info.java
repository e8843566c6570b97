/** The grade book in PostgreSQL: tables in {@code db/migration}, rows here, nothing of them outside. */
package viva.grader.grading.postgres;
