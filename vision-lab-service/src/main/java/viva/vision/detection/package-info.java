/**
 * Finding things in pictures. Reading order: {@link viva.vision.detection.Candidate}, the port
 * {@link viva.vision.detection.PeopleDetector}, {@link viva.vision.detection.Suppression} (which of many overlapping
 * candidates stay).
 */
package viva.vision.detection;
