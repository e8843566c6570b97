/** The lab's gRPC face: endpoint, messages to records and back, failures to statuses. */
package viva.vision.demo.grpc;
