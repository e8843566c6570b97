/** Pictures through OpenCV. The one rule: a Mat lives inside a {@link viva.vision.picture.opencv.Mats} scope. */
package viva.vision.picture.opencv;
