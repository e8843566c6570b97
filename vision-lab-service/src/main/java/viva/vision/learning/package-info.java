/**
 * Learning on a small scale, as plain arithmetic: {@link viva.vision.learning.Losses} with their derivatives, and
 * {@link viva.vision.learning.Optimizer}.
 */
package viva.vision.learning;
