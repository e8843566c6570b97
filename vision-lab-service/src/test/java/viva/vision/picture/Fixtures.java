package viva.vision.picture;

import viva.vision.Lab;

/** Small pictures for tests. */
public final class Fixtures {
    private Fixtures() {}

    /** A frame in which every pixel differs from its neighbours. */
    public static Frame gradient(int width, int height) {
        var rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i * 37 % 251);
        }
        return Frame.owning(width, height, rgb);
    }

    public static byte[] png(int width, int height) {
        return Lab.PICTURES.encode(gradient(width, height), Pictures.Encoding.PNG);
    }
}
