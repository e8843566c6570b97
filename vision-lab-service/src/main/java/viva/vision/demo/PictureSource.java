package viva.vision.demo;

/** Where the picture of an input comes from. */
public sealed interface PictureSource {
    /** A built-in picture. */
    record BuiltIn(String sample) implements PictureSource {}

    /** The user's own picture, still encoded: hostile until decoded. */
    final class Upload implements PictureSource {
        private final byte[] encoded;

        public Upload(byte[] encoded) {
            this.encoded = encoded;
        }

        byte[] encoded() {
            return encoded;
        }
    }
}
