/** Learning on a small scale, as plain arithmetic: {@link viva.vision.learning.Losses} with their derivatives. */
package viva.vision.learning;
