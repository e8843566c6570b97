/** Messages of {@code viva.grader.v1} and the records of {@code grading}, both ways: on the wire and, as JSON, in the book. */
package viva.grader.grading.proto;
