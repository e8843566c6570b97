package viva.vision.picture;

import java.util.List;

/**
 * Draws on pixels: filled shapes with smooth edges, lines, outlines. Plain arithmetic, so that a drawing is the same
 * on every machine. Coordinates are in pixels from the top left; what lies outside is cut off.
 */
public final class Canvas {
    /** Each pixel's edge coverage is taken from this many samples in both directions. */
    private static final int SAMPLES = 4;

    private final int width;
    private final int height;
    private final byte[] rgb;

    private Canvas(int width, int height, byte[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    public static Canvas blank(int width, int height, int colour) {
        var canvas = new Canvas(width, height, new byte[width * height * 3]);
        canvas.rectangle(0, 0, width, height, colour);
        return canvas;
    }

    /** A canvas that begins as a copy of the picture. */
    public static Canvas on(Frame frame) {
        return new Canvas(frame.width(), frame.height(), frame.rgb());
    }

    public Frame frame() {
        return Frame.of(width, height, rgb);
    }

    /** Is a point inside the shape? */
    @FunctionalInterface
    public interface Shape {
        boolean contains(double x, double y);
    }

    /** Fills a shape within the given bounds; {@code opacity} 0..1. */
    public Canvas fill(double left, double top, double right, double bottom, int colour, double opacity, Shape shape) {
        for (int y = Math.max(0, (int) Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
            for (int x = Math.max(0, (int) Math.floor(left)); x < Math.min(width, Math.ceil(right)); x++) {
                int inside = 0;
                for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
                    double sampleX = x + (sample % SAMPLES + 0.5) / SAMPLES;
                    double sampleY = y + (sample / SAMPLES + 0.5) / SAMPLES;
                    inside += shape.contains(sampleX, sampleY) ? 1 : 0;
                }
                blend(x, y, colour, opacity * inside / (SAMPLES * SAMPLES));
            }
        }
        return this;
    }

    /** Edges between two pixels colour the pixel by the part they cover. */
    public Canvas rectangle(double left, double top, double right, double bottom, int colour) {
        for (int y = Math.max(0, (int) Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y++) {
            double rows = Math.min(y + 1, bottom) - Math.max(y, top);
            for (int x = Math.max(0, (int) Math.floor(left)); x < Math.min(width, Math.ceil(right)); x++) {
                blend(x, y, colour, rows * (Math.min(x + 1, right) - Math.max(x, left)));
            }
        }
        return this;
    }

    public Canvas ellipse(double centreX, double centreY, double radiusX, double radiusY, int colour) {
        return fill(centreX - radiusX, centreY - radiusY, centreX + radiusX, centreY + radiusY, colour, 1, (x, y) -> {
            double dx = (x - centreX) / radiusX;
            double dy = (y - centreY) / radiusY;
            return dx * dx + dy * dy <= 1;
        });
    }

    /** A polygon given as x, y pairs; even-odd rule. */
    public Canvas polygon(int colour, double... corners) {
        double left = Double.MAX_VALUE, top = Double.MAX_VALUE, right = 0, bottom = 0;
        for (int i = 0; i < corners.length; i += 2) {
            left = Math.min(left, corners[i]);
            right = Math.max(right, corners[i]);
            top = Math.min(top, corners[i + 1]);
            bottom = Math.max(bottom, corners[i + 1]);
        }
        return fill(left, top, right, bottom, colour, 1, (x, y) -> insidePolygon(corners, x, y));
    }

    private static boolean insidePolygon(double[] corners, double x, double y) {
        boolean inside = false;
        for (int i = 0, j = corners.length - 2; i < corners.length; j = i, i += 2) {
            boolean crosses = corners[i + 1] > y != corners[j + 1] > y;
            if (crosses && x < (corners[j] - corners[i]) * (y - corners[i + 1]) / (corners[j + 1] - corners[i + 1]) + corners[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** A straight limb with round ends. */
    public Canvas stroke(double fromX, double fromY, double toX, double toY, double thickness, int colour) {
        double radius = thickness / 2;
        double dx = toX - fromX;
        double dy = toY - fromY;
        double square = Math.max(1e-12, dx * dx + dy * dy);
        return fill(Math.min(fromX, toX) - radius, Math.min(fromY, toY) - radius,
                Math.max(fromX, toX) + radius, Math.max(fromY, toY) + radius, colour, 1, (x, y) -> {
                    double along = Math.clamp(((x - fromX) * dx + (y - fromY) * dy) / square, 0, 1);
                    return Math.hypot(x - fromX - along * dx, y - fromY - along * dy) <= radius;
                });
    }

    /** The outline of a box, drawn inwards. */
    public Canvas outline(PixelBox box, int thickness, int colour) {
        return outline(box, thickness, colour, 1);
    }

    /** The outline of a box, drawn inwards; {@code opacity} 0..1 lets many boxes on one spot add up. */
    public Canvas outline(PixelBox box, int thickness, int colour, double opacity) {
        for (int y = Math.max(0, box.y()); y < Math.min(height, box.bottom()); y++) {
            for (int x = Math.max(0, box.x()); x < Math.min(width, box.right()); x++) {
                int fromEdge = Math.min(Math.min(x - box.x(), box.right() - 1 - x), Math.min(y - box.y(), box.bottom() - 1 - y));
                if (fromEdge < thickness) {
                    blend(x, y, colour, opacity);
                }
            }
        }
        return this;
    }

    /** Copies a picture here. */
    public Canvas paste(Frame frame, int left, int top) {
        for (int y = Math.max(0, -top); y < Math.min(frame.height(), height - top); y++) {
            for (int x = Math.max(0, -left); x < Math.min(frame.width(), width - left); x++) {
                for (int channel = 0; channel < 3; channel++) {
                    rgb[((y + top) * width + x + left) * 3 + channel] = (byte) frame.at(x, y, channel);
                }
            }
        }
        return this;
    }

    /** Pictures side by side, tops aligned, with a white gap between them, in pixels. */
    public static Frame row(List<Frame> frames, int gap) {
        int width = frames.stream().mapToInt(Frame::width).sum() + gap * (frames.size() - 1);
        var canvas = blank(width, frames.stream().mapToInt(Frame::height).max().orElseThrow(), Palette.WHITE);
        int left = 0;
        for (var frame : frames) {
            canvas.paste(frame, left, 0);
            left += frame.width() + gap;
        }
        return canvas.frame();
    }

    private void blend(int x, int y, int colour, double share) {
        if (share <= 0) {
            return;
        }
        int at = (y * width + x) * 3;
        for (int channel = 0; channel < 3; channel++) {
            int paint = (colour >> (16 - 8 * channel)) & 0xff;
            rgb[at + channel] = (byte) Math.round((rgb[at + channel] & 0xff) * (1 - share) + paint * share);
        }
    }
}
