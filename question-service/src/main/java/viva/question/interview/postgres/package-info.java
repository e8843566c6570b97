/** Interviews and their outbox in PostgreSQL, in one schema, so that one transaction writes both. */
package viva.question.interview.postgres;
