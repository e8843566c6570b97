/** The bank over gRPC: the endpoint, and records as messages. */
package viva.question.bank.grpc;
