package viva.vision.picture;

/**
 * What the lab needs of a picture library. Calls do native work: make them on a {@code Lanes} thread.
 * Implementations keep nothing of a picture after a call returns.
 */
public interface Pictures {
    /** How a picture is written. */
    enum Encoding {
        /** Exact; for drawings and diagrams. */
        PNG("image/png"),
        /** Small; for photographs. */
        JPEG("image/jpeg");

        private final String mediaType;

        Encoding(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** Longest side, in pixels, of a decoded picture: larger ones are scaled down to it. */
    int LONGEST_SIDE = 1600;

    /**
     * Decodes JPEG, PNG, WebP or BMP, turned upright by its EXIF orientation and scaled down to {@link #LONGEST_SIDE}.
     * Size and pixel count are checked from the header first ({@link PictureHeader}).
     *
     * @throws UnreadablePicture when the bytes are no such picture or too large
     */
    Frame decode(byte[] encoded);

    /** Encodes; the same frame always gives the same bytes. */
    byte[] encode(Frame frame, Encoding encoding);

    /** Scales to exactly this size: by pixel area when shrinking, bilinear when growing. */
    Frame resize(Frame frame, int width, int height);
}
