package viva.vision.picture;

/**
 * A rectangle in a picture: origin top left, half-open (the right and bottom edges are outside), so that
 * {@code width = right − x} and areas need no "+ 1".
 */
public record PixelBox(int x, int y, int width, int height) {
    public PixelBox {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a box of %d x %d pixels is empty".formatted(width, height));
        }
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public long area() {
        return (long) width * height;
    }
}
