/** The grader as a gRPC client. */
package viva.question.interview.grader;
