package viva.vision.picture;

/** Colours as {@code 0xRRGGBB}. The eight named ones stay apart for colour-blind eyes (Okabe and Ito, 2008). */
public final class Palette {
    public static final int BLACK = 0x000000;
    public static final int WHITE = 0xffffff;
    public static final int ORANGE = 0xe69f00;
    public static final int SKY = 0x56b4e9;
    public static final int GREEN = 0x009e73;
    public static final int YELLOW = 0xf0e442;
    public static final int BLUE = 0x0072b2;
    public static final int VERMILION = 0xd55e00;
    public static final int PURPLE = 0xcc79a7;

    /** Anchors of the viridis map at 0, 1/8 … 1; between them colours are mixed. */
    private static final int[] HEAT = {
        0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725
    };

    private Palette() {}

    /** Dark violet at 0 to yellow at 1, even in lightness; values outside are clamped. */
    public static int heat(double value) {
        double scaled = Math.clamp(value, 0, 1) * (HEAT.length - 1);
        int below = Math.min((int) scaled, HEAT.length - 2);
        return mix(HEAT[below], HEAT[below + 1], scaled - below);
    }

    /** {@code share} of the second colour, 0..1. */
    public static int mix(int first, int second, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double channel = ((first >> shift) & 0xff) * (1 - share) + ((second >> shift) & 0xff) * share;
            mixed |= (int) Math.round(channel) << shift;
        }
        return mixed;
    }
}
