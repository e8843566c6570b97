/** The services behind the gateway as small fakes that speak the real contract over real sockets: {@link viva.gateway.mesh.FakeMesh}. */
package viva.gateway.mesh;
