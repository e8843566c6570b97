/** The vision lab over HTTP: {@link viva.gateway.lab.rest.LabEndpoint}, and its bodies. */
package viva.gateway.lab.rest;
