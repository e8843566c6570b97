/** The bank in PostgreSQL: the adapter, one row class a table, and the records as JSON documents. */
package viva.question.bank.postgres;
