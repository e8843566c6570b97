package viva.vision.picture;

/** The bytes are no picture the lab reads. The message completes "the picture …", e.g. "is cut off". */
public final class UnreadablePicture extends RuntimeException {
    public UnreadablePicture(String problem) {
        super(problem);
    }
}
