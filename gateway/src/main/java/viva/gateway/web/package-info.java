/**
 * What every response has, API or page. In the order a request meets them: {@link viva.gateway.web.SecurityHeaders},
 * {@link viva.gateway.web.BodyLimits}, {@link viva.gateway.web.PageFallback}.
 */
package viva.gateway.web;
