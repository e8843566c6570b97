import numpy


def resize(image, height, width):
    x = numpy.array(image, dtype=float)

    def matrix(old, new):
        at = numpy.clip((numpy.arange(new) + 0.5) * old / new - 0.5, 0, old - 1)
        return numpy.maximum(0, 1 - numpy.abs(at[:, None] - numpy.arange(old)[None]))

    return (matrix(x.shape[0], height) @ x @ matrix(x.shape[1], width).T).tolist()
