/**
 * The endpoint, and the translation between messages and records.
 */
package viva.sandbox.judge.grpc;
