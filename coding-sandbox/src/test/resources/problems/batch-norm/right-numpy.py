import numpy


def batch_norm(x, gamma, beta, mean, variance, momentum, eps, training):
    x, mean, variance = numpy.array(x), numpy.array(mean), numpy.array(variance)
    m, v = mean, variance
    if training:
        m, v = x.mean(axis=0), x.var(axis=0)
        mean = (1 - momentum) * mean + momentum * m
        variance = (1 - momentum) * variance + momentum * x.var(axis=0, ddof=1)
    y = (x - m) / numpy.sqrt(v + eps) * numpy.array(gamma) + numpy.array(beta)
    return y.tolist() + [mean.tolist(), variance.tolist()]
