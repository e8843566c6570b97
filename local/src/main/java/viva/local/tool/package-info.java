/**
 * Tools that talk to the running mesh as its operator, over the same gRPC calls the services use. Reading order:
 * {@link viva.local.tool.MeshClient}, then the tools: {@link viva.local.tool.Evaluate} with
 * {@link viva.local.tool.Agreement}, {@link viva.local.tool.Judge}, {@link viva.local.tool.Demo}.
 */
package viva.local.tool;
