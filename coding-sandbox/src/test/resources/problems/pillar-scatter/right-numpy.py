import numpy


def scatter(features, places, channels, height, width):
    image = numpy.full((channels, height, width), -numpy.inf)
    for f, (r, c) in zip(features, places):
        if 0 <= r < height and 0 <= c < width:
            image[:, r, c] = numpy.maximum(image[:, r, c], f)
    return numpy.where(numpy.isinf(image), 0.0, image).tolist()
