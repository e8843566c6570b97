import numpy


def layer_norm(x, gamma, beta, eps):
    if not x:
        return []
    x = numpy.array(x)
    y = (x - x.mean(axis=1, keepdims=True)) / numpy.sqrt(x.var(axis=1, keepdims=True) + eps)
    return (y * numpy.array(gamma) + numpy.array(beta)).tolist()
