/**
 * Failures as the browser sees them: {@code application/problem+json} (RFC 9457) with the mesh's reason and fields.
 * Reading order: {@link viva.gateway.problem.Problem}, {@link viva.gateway.problem.Problems},
 * {@link viva.gateway.problem.ProblemResponses}, {@link viva.gateway.problem.MalformedJson}.
 */
package viva.gateway.problem;
