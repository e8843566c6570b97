/** {@code viva.grader.v1.GraderService} on the wire. */
package viva.grader.grading.grpc;
