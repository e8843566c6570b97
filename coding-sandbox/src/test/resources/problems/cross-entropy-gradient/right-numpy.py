import numpy


def cross_entropy(logits, labels):
    z, y = numpy.array(logits, dtype=float), numpy.array(labels)
    used = y != -1
    m = max(1, used.sum())
    z = z - z.max(axis=1, keepdims=True)
    log_p = z - numpy.log(numpy.exp(z).sum(axis=1, keepdims=True))
    g = numpy.exp(log_p)
    rows = numpy.arange(len(y))
    g[rows, y] -= 1
    g[~used] = 0
    return [[float(-log_p[rows, y][used].sum() / m)]] + (g / m).tolist()
