/**
 * Pictures as plain pixels. Reading order: {@link viva.vision.picture.Frame}, {@link viva.vision.picture.PixelBox},
 * {@link viva.vision.picture.Pictures} (the port that decodes, encodes and resizes),
 * {@link viva.vision.picture.PictureHeader} (what is checked before a byte is decoded),
 * {@link viva.vision.picture.Canvas} and {@link viva.vision.picture.Palette} (drawing), then the samples we draw.
 */
package viva.vision.picture;
