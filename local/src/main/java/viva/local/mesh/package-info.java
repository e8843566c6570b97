/**
 * Processes: one PostgreSQL and five services. Reading order: {@link viva.local.mesh.Service}, the five and what each
 * needs; {@link viva.local.mesh.Ports}; {@link viva.local.mesh.Database}; {@link viva.local.mesh.ServiceProcess};
 * {@link viva.local.mesh.Mesh}, which starts, watches and stops them; {@link viva.local.mesh.RunFile}, by which
 * another command finds what is running.
 */
package viva.local.mesh;
