import numpy


def embed(image, patch, weights, bias, token, positions):
    x = numpy.array(image)
    c, h, w = x.shape
    x = x.reshape(c, h // patch, patch, w // patch, patch).transpose(1, 3, 0, 2, 4).reshape(-1, c * patch * patch)
    e = x @ numpy.array(weights).T + numpy.array(bias)
    return (numpy.vstack([numpy.array(token)[None], e]) + numpy.array(positions)).tolist()
