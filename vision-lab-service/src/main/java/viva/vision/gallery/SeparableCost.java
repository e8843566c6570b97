package viva.vision.gallery;

/** Costs of a K x K convolution at stride 1, standard and separable, without biases (Howard et al., MobileNets, 2017, section 3.1). */
record SeparableCost(int kernel, int from, int to, int side) {
    /** @param moved numbers read and written once each: input, weights, output */
    record Layer(long parameters, long multiplyAdds, long moved) {}

    Layer standard() {
        return layer((long) kernel * kernel * from * to, from, to);
    }

    Layer depthwise() {
        return layer((long) kernel * kernel * from, from, from);
    }

    Layer pointwise() {
        return layer((long) from * to, from, to);
    }

    /** Multiply-adds of the separable one by those of the standard one: {@code 1/to + 1/kernel²}. */
    double ratio() {
        return (depthwise().multiplyAdds + pointwise().multiplyAdds) / (double) standard().multiplyAdds;
    }

    private Layer layer(long parameters, int channelsIn, int channelsOut) {
        long places = (long) side * side;
        return new Layer(parameters, parameters * places, parameters + places * (channelsIn + channelsOut));
    }
}
