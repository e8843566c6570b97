package viva.vision.picture;

import java.util.Arrays;

/**
 * A picture: RGB, 8 bits a channel, rows top to bottom, pixels interleaved. Its pixels never change once made.
 * Equal when size and pixels are.
 */
public final class Frame {
    private final int width;
    private final int height;
    private final byte[] rgb;

    private Frame(int width, int height, byte[] rgb) {
        if (width < 1 || height < 1 || rgb.length != width * height * 3) {
            throw new IllegalArgumentException("%d bytes are no %d x %d RGB picture".formatted(rgb.length, width, height));
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /** Takes a copy of the pixels: {@code byte[height · width · 3]}. */
    public static Frame of(int width, int height, byte[] rgb) {
        return new Frame(width, height, rgb.clone());
    }

    /** Takes the pixels without a copy; the caller must not touch them again. */
    public static Frame owning(int width, int height, byte[] rgb) {
        return new Frame(width, height, rgb);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** A copy of the pixels. */
    public byte[] rgb() {
        return rgb.clone();
    }

    /** One channel of one pixel, 0..255; channel 0 is red, 1 green, 2 blue. */
    public int at(int x, int y, int channel) {
        return rgb[(y * width + x) * 3 + channel] & 0xff;
    }

    /** Luma of one pixel, 0..255 (ITU-R BT.601: 0.299 R + 0.587 G + 0.114 B). */
    public double luma(int x, int y) {
        return 0.299 * at(x, y, 0) + 0.587 * at(x, y, 1) + 0.114 * at(x, y, 2);
    }

    /** The part inside the box, which must lie within the picture. */
    public Frame crop(PixelBox box) {
        var part = new byte[box.width() * box.height() * 3];
        for (int row = 0; row < box.height(); row++) {
            System.arraycopy(rgb, ((box.y() + row) * width + box.x()) * 3, part, row * box.width() * 3, box.width() * 3);
        }
        return new Frame(box.width(), box.height(), part);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame frame && frame.width == width && Arrays.equals(frame.rgb, rgb);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "Frame[" + width + " x " + height + "]";
    }
}
