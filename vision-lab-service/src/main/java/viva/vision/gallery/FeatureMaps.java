package viva.vision.gallery;

import java.nio.FloatBuffer;
import viva.vision.picture.Frame;

/**
 * Feature maps computed from a picture without any learned weight, as a first layer would give them: the three colours
 * and luma, and for each of eight directions the half-wave rectified luma gradient, each smoothed over one cell.
 * {@code float32[1, 12, height, width]}, values 0..1.
 */
final class FeatureMaps {
    static final int CHANNELS = 12;
    /** The channel that is shown: edges that brighten to the right. */
    static final int SHOWN = 4;
    private static final int DIRECTIONS = 8;

    private final int width;
    private final int height;
    private final float[] values;

    private FeatureMaps(int width, int height) {
        this.width = width;
        this.height = height;
        this.values = new float[CHANNELS * width * height];
    }

    /** One cell per {@code stride} x {@code stride} pixels; pixels left over at the right and bottom are not used. */
    static FeatureMaps of(Frame frame, int stride) {
        var maps = new FeatureMaps(Math.max(1, frame.width() / stride), Math.max(1, frame.height() / stride));
        for (int y = 0; y < Math.min(frame.height(), maps.height * stride); y++) {
            for (int x = 0; x < Math.min(frame.width(), maps.width * stride); x++) {
                maps.collect(frame, x, y, (y / stride) * maps.width + x / stride, 1f / (stride * stride * 255));
            }
        }
        return maps;
    }

    private void collect(Frame frame, int x, int y, int cell, float weight) {
        for (int colour = 0; colour < 3; colour++) {
            add(colour, cell, frame.at(x, y, colour) * weight);
        }
        add(3, cell, (float) frame.luma(x, y) * weight);
        double right = frame.luma(Math.min(x + 1, frame.width() - 1), y) - frame.luma(Math.max(x - 1, 0), y);
        double down = frame.luma(x, Math.min(y + 1, frame.height() - 1)) - frame.luma(x, Math.max(y - 1, 0));
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            double angle = 2 * Math.PI * direction / DIRECTIONS;
            double along = right * Math.cos(angle) + down * Math.sin(angle);
            add(4 + direction, cell, (float) Math.max(0, along) * weight);
        }
    }

    private void add(int channel, int cell, float value) {
        values[channel * width * height + cell] += value;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    void writeTo(FloatBuffer buffer) {
        buffer.put(values);
    }
}
