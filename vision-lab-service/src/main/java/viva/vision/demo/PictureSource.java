package viva.vision.demo;

import java.util.function.Supplier;

/** Where the picture of an input comes from. */
public sealed interface PictureSource {
    /** A built-in picture. */
    record BuiltIn(String sample) implements PictureSource {}

    /**
     * The user's own picture, still encoded: hostile until decoded.
     *
     * @param encoded asked for once, on the lane, so that a run that waits holds its bytes only once
     */
    record Upload(Supplier<byte[]> encoded) implements PictureSource {}
}
