package viva.grader.reading;

import java.util.Arrays;
import java.util.List;

/**
 * One vector a piece of a text, of length 1, in fixed point: a component of 1 is {@link #ONE}. Whole numbers add up to
 * the same sum in any order, so similarities are the same bit for bit.
 */
public final class TokenVectors {
    /** A dot product of two unit vectors stays below 2^26, far from overflow. */
    static final int ONE = 1 << 13;

    private final List<WordPiece.Piece> pieces;
    private final short[][] vectors;

    /** @param vectors {@code float[pieces][dimensions]}, of any length */
    public TokenVectors(List<WordPiece.Piece> pieces, float[][] vectors) {
        if (pieces.size() != vectors.length) {
            throw new IllegalArgumentException(pieces.size() + " pieces, " + vectors.length + " vectors");
        }
        this.pieces = List.copyOf(pieces);
        this.vectors = new short[vectors.length][];
        for (int i = 0; i < vectors.length; i++) {
            this.vectors[i] = unit(vectors[i]);
        }
    }

    public int size() {
        return vectors.length;
    }

    WordPiece.Piece piece(int index) {
        return pieces.get(index);
    }

    /** Fixed point; not to be changed. */
    short[] vector(int index) {
        return vectors[index];
    }

    private static short[] unit(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += (double) x * x;
        }
        double scale = squares == 0 ? 0 : ONE / Math.sqrt(squares);
        var unit = new short[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (short) Math.round(vector[i] * scale);
        }
        return unit;
    }

    /** Cosine of two fixed-point unit vectors, about -1 to 1. */
    static float cosine(short[] a, short[] b) {
        int sum = 0;
        // This shape of loop is compiled to multiply-add instructions over 16 lanes.
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum / (float) (ONE * ONE);
    }

    /** The mean of some of the vectors, as a fixed-point unit vector. */
    static short[] mean(List<short[]> vectors, int dimensions) {
        var sum = new float[dimensions];
        for (var vector : vectors) {
            for (int i = 0; i < dimensions; i++) {
                sum[i] += vector[i];
            }
        }
        return unit(sum);
    }

    @Override
    public String toString() {
        return "TokenVectors[" + vectors.length + " x " + Arrays.stream(vectors).findFirst().map(v -> v.length).orElse(0) + "]";
    }
}
