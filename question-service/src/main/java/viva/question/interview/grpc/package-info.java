/** Interviews over gRPC: the endpoint, requests read and checked, records as messages. */
package viva.question.interview.grpc;
