import numpy


def self_attention(x, wq, wk, wv, causal):
    x = numpy.array(x)
    s = x @ numpy.array(wq) @ (x @ numpy.array(wk)).T
    if causal:
        s = numpy.where(numpy.tril(numpy.ones_like(s)) == 1, s, -numpy.inf)
    p = numpy.exp(s - s.max(axis=1, keepdims=True))
    return (p / p.sum(axis=1, keepdims=True) @ (x @ numpy.array(wv))).tolist()
