/**
 * The interview room over HTTP. Records named {@code …Json} are the bodies; each says how it comes from its message.
 * In the order a candidate meets them: {@link viva.gateway.room.rest.CatalogueEndpoint},
 * {@link viva.gateway.room.rest.InterviewsEndpoint}, {@link viva.gateway.room.rest.TurnsEndpoint},
 * {@link viva.gateway.room.rest.RunEndpoint}, {@link viva.gateway.room.rest.WatchEndpoint},
 * {@link viva.gateway.room.rest.ScorecardEndpoint}; then what recruiters make of grades:
 * {@link viva.gateway.room.rest.OverridesEndpoint}, {@link viva.gateway.room.rest.AgreementEndpoint}.
 */
package viva.gateway.room.rest;
