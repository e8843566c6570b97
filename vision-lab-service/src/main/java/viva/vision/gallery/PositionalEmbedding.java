package viva.vision.gallery;

/**
 * Fixed 2-D sine-cosine position embedding: one half of the vector encodes the row, the other the column, each as
 * {@code [sin(p ω_j)…, cos(p ω_j)…]} with {@code ω_j = 10000^(−j / (D/4))}. As in MoCo v3 (Chen et al., ICCV 2021) and
 * MAE (He et al., CVPR 2022); the 1-D form is from Vaswani et al., NeurIPS 2017, section 3.5.
 */
final class PositionalEmbedding {
    private PositionalEmbedding() {}

    /** {@code float64[side², width]}, row by row; the width must be divisible by 4. */
    static double[][] of(int side, int width) {
        if (width % 4 != 0) {
            throw new IllegalArgumentException("a width of " + width + " is not divisible by 4");
        }
        var embedding = new double[side * side][width];
        for (int i = 0; i < embedding.length; i++) {
            encode(i / side, embedding[i], 0, width / 4);
            encode(i % side, embedding[i], width / 2, width / 4);
        }
        return embedding;
    }

    private static void encode(int position, double[] into, int at, int frequencies) {
        for (int j = 0; j < frequencies; j++) {
            double angle = position * Math.pow(10_000, -j / (double) frequencies);
            into[at + j] = Math.sin(angle);
            into[at + frequencies + j] = Math.cos(angle);
        }
    }

    /** Cosine of the angle between two vectors, −1..1. */
    static double cosine(double[] a, double[] b) {
        double product = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            squareA += a[i] * a[i];
            squareB += b[i] * b[i];
        }
        return product / Math.sqrt(squareA * squareB);
    }
}
