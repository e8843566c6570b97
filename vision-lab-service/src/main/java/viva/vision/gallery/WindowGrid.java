package viva.vision.gallery;

/**
 * Tokens in a square grid, rolled and cut into windows as Swin does (Liu et al., ICCV 2021, section 3.2). Tokens are
 * numbered row by row; the roll moves the grid up and left by {@code shift}.
 *
 * @param side   tokens along each side, a multiple of the window
 * @param window tokens along each side of a window
 * @param shift  0 for the plain windows, half a window for the shifted ones; less than a window
 */
record WindowGrid(int side, int window, int shift) {
    WindowGrid {
        if (side % window != 0 || shift < 0 || shift >= window) {
            throw new IllegalArgumentException("%d tokens, windows of %d, shift %d do not fit".formatted(side, window, shift));
        }
    }

    int windows() {
        return (side / window) * (side / window);
    }

    /** The token that lies at this place after the roll. */
    int rolled(int place) {
        return (place / side + shift) % side * side + (place % side + shift) % side;
    }

    /** The place this token has after the roll: undoes {@link #rolled}. */
    int place(int token) {
        return Math.floorMod(token / side - shift, side) * side + Math.floorMod(token % side - shift, side);
    }

    int windowOf(int token) {
        int place = place(token);
        return place / side / window * (side / window) + place % side / window;
    }

    /** The tokens of a window, row by row. */
    int[] tokens(int window) {
        int perSide = side / this.window;
        var tokens = new int[this.window * this.window];
        for (int i = 0; i < tokens.length; i++) {
            int y = window / perSide * this.window + i / this.window;
            int x = window % perSide * this.window + i % this.window;
            tokens[i] = rolled(y * side + x);
        }
        return tokens;
    }

    /**
     * The region of a token: 0..8, told apart as in the authors' code by the three bands of each axis (before the last
     * window, the last window's own part, what the roll brought from the other edge). Only equal regions may attend.
     */
    int region(int token) {
        int place = place(token);
        return band(place / side) * 3 + band(place % side);
    }

    private int band(int coordinate) {
        return coordinate < side - window ? 0 : coordinate < side - shift ? 1 : 2;
    }

    /** May the first token see the second within one attention layer? */
    boolean attends(int from, int to, boolean masked) {
        return windowOf(from) == windowOf(to) && (!masked || region(from) == region(to));
    }

    /** Multiply-adds of global attention over n tokens of width C: {@code 4nC² + 2n²C} (the paper's equation 1). */
    static double globalCost(long tokens, long width) {
        return 4.0 * tokens * width * width + 2.0 * tokens * tokens * width;
    }

    /** The same in windows of M x M: {@code 4nC² + 2M²nC} (equation 2). */
    static double windowCost(long tokens, long width, long window) {
        return 4.0 * tokens * width * width + 2.0 * window * window * tokens * width;
    }
}
