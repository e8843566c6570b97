/** Detectors that come with OpenCV. */
package viva.vision.detection.opencv;
