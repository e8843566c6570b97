package viva.vision.gallery;

/**
 * How many pixels one output of a stack of convolutions sees along each side:
 * {@code r_l = r_{l−1} + (k − 1) · s_1 · … · s_{l−1}}, with {@code r_0 = 1} (Araujo, Norris and Sim, Distill 2019).
 */
final class ReceptiveField {
    private ReceptiveField() {}

    /**
     * @param kernel      of every layer
     * @param layers      at least 0
     * @param strideEvery each so-manieth layer has stride 2, the others 1; 0 for none
     */
    static long of(int kernel, int layers, int strideEvery) {
        long field = 1;
        long jump = 1;
        for (int layer = 1; layer <= layers; layer++) {
            field += (kernel - 1) * jump;
            if (strideEvery > 0 && layer % strideEvery == 0) {
                jump *= 2;
            }
        }
        return field;
    }
}
