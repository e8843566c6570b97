/** The demos, one class each, in the order of {@link viva.vision.gallery.Gallery}. */
package viva.vision.gallery;
