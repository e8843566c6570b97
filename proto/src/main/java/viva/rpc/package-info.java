/**
 * What every service of the mesh does the same way: how failures travel, on which threads calls run, who is calling.
 * Reading order: {@link viva.rpc.RpcError}, {@link viva.rpc.FailureTranslator}, {@link viva.rpc.ErrorMapping},
 * {@link viva.rpc.Calls}, {@link viva.rpc.DefaultDeadline}, then {@code auth}.
 */
package viva.rpc;
