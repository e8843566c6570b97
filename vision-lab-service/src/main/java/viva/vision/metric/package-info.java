/** Measures of how right a result is, each with its formula, range and source. */
package viva.vision.metric;
